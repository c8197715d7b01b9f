package nightdesk.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A mail server on loopback that takes every letter, keeps it, and misbehaves on order. The local
 * part of a recipient's address says how:
 *
 * <ul>
 *   <li>{@code grey-*}: 450 at the first RCPT, accepted at the next one
 *   <li>{@code unknown-*}: 550 at RCPT
 *   <li>{@code full-*}: 452 after the text
 *   <li>{@code never-*}: 554 after the text
 *   <li>{@code nodata-*}: 451 at DATA
 *   <li>{@code drop-*}: takes the letter, then drops the connection without an answer
 *   <li>{@code cut-*}: drops the connection in the middle of the text
 *   <li>{@code stall-*}: never answers RCPT
 *   <li>{@code bye-*}: 421 at RCPT and drops the connection, once
 * </ul>
 *
 * Run as a program it logs each letter it took as {@code recipient message-id} to a file, synced
 * before the client is told: {@code SmtpSink PORT LOG [MILLIS-PER-LETTER]}.
 */
public final class SmtpSink implements Closeable {
  /** A letter that was taken. */
  public record Taken(String sender, String recipient, String messageId, String text) {}

  private final ServerSocket listener;
  private final FileChannel log;
  private final long pause;
  private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Integer> visits = new ConcurrentHashMap<>();
  private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

  /**
   * Starts to listen.
   *
   * @param port port on loopback, 0 for any
   * @param logFile where letters taken are logged
   * @param pause milliseconds that each letter takes
   */
  public SmtpSink(int port, Path logFile, long pause) throws IOException {
    this.listener = new ServerSocket();
    listener.setReuseAddress(true);
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    this.log =
        FileChannel.open(
            logFile,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.APPEND);
    this.pause = pause;
    start(this::listen);
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Letters taken so far, in order. */
  public List<Taken> taken() {
    synchronized (taken) {
      return List.copyOf(taken);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    synchronized (open) {
      for (Socket socket : open) {
        socket.close();
      }
    }
    log.close();
  }

  private static void start(Runnable work) {
    var thread = new Thread(work, "smtp-sink");
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        if (listener.isClosed()) {
          // Taken while closing: a server that is down takes no letter.
          socket.close();
          return;
        }
        open.add(socket);
        start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream()) {
      new Visit(in, out).run();
    } catch (IOException e) {
      // the client is gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  private final class Visit {
    private final InputStream in;
    private final OutputStream out;
    private String sender = "";
    private String recipient = "";

    Visit(InputStream in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    void run() throws IOException, InterruptedException {
      say("220 sink ESMTP");
      for (String line = line(); line != null; line = line()) {
        String verb = line.toUpperCase(Locale.ROOT);
        if (verb.startsWith("EHLO")) {
          say("250-sink\r\n250-8BITMIME\r\n250 SIZE 50000000");
        } else if (verb.startsWith("MAIL")) {
          sender = address(line);
          say("250 ok");
        } else if (verb.startsWith("RCPT")) {
          recipient = address(line);
          if (!recipient()) {
            return;
          }
        } else if (verb.startsWith("DATA")) {
          if (!data()) {
            return;
          }
        } else if (verb.startsWith("QUIT")) {
          say("221 bye");
          return;
        } else {
          say("250 ok");
        }
      }
    }

    private boolean recipient() throws IOException, InterruptedException {
      int visit = visits.merge(recipient, 1, Integer::sum);
      if (recipient.startsWith("grey-") && visit == 1) {
        say("450 4.2.0 greylisted, come back later");
      } else if (recipient.startsWith("unknown-")) {
        say("550 5.1.1 no such user");
      } else if (recipient.startsWith("bye-") && visit == 1) {
        say("421 4.3.2 closing");
        return false;
      } else if (recipient.startsWith("stall-")) {
        Thread.sleep(60_000);
      } else {
        say("250 ok");
      }
      return true;
    }

    private boolean data() throws IOException, InterruptedException {
      if (recipient.startsWith("nodata-")) {
        say("451 4.3.0 not now");
        return true;
      }
      say("354 go on");
      var text = new StringBuilder();
      for (String line = line(); line != null; line = line()) {
        if (recipient.startsWith("cut-")) {
          return false;
        }
        if (line.equals(".")) {
          return end(text.toString());
        }
        text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
      }
      return false;
    }

    private boolean end(String text) throws IOException, InterruptedException {
      if (recipient.startsWith("full-")) {
        say("452 4.2.2 mailbox full");
        return true;
      }
      if (recipient.startsWith("never-")) {
        say("554 5.6.0 not wanted");
        return true;
      }
      keep(text);
      if (pause > 0) {
        Thread.sleep(pause);
      }
      if (recipient.startsWith("drop-")) {
        return false;
      }
      say("250 2.0.0 kept");
      return true;
    }

    private void keep(String text) throws IOException {
      String id = "";
      for (String line : text.split("\r\n")) {
        if (line.isEmpty()) {
          break;
        }
        if (line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
          id = line.substring(11).strip();
        }
      }
      synchronized (taken) {
        log.write(ByteBuffer.wrap((recipient + " " + id + "\n").getBytes(StandardCharsets.UTF_8)));
        log.force(false);
        taken.add(new Taken(sender, recipient, id, text));
      }
    }

    private void say(String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    private String line() throws IOException {
      var bytes = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          String line = bytes.toString(StandardCharsets.ISO_8859_1);
          return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        }
        bytes.write(b);
      }
      return null;
    }

    private String address(String line) {
      int start = line.indexOf('<');
      int end = line.indexOf('>');
      return start < 0 || end < start ? "" : line.substring(start + 1, end);
    }
  }

  /** Takes letters until it is killed. */
  public static void main(String[] args) throws Exception {
    Path log = Path.of(args[1]);
    if (log.toAbsolutePath().getParent() != null) {
      Files.createDirectories(log.toAbsolutePath().getParent());
    }
    try (var sink =
        new SmtpSink(
            Integer.parseInt(args[0]), log, args.length > 2 ? Long.parseLong(args[2]) : 0)) {
      System.out.println("listening on 127.0.0.1:" + sink.port());
      Thread.currentThread().join();
    }
  }
}
