package nightdesk.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nightdesk.mail.SmtpSink;

/** A mail server on loopback for the kill loop, which counts what reached whom. */
interface PostOffice {
  /** Opens the counter for one round; nothing has been taken yet. */
  Counter open(Path log) throws IOException;

  /** What one round's letters came to. */
  interface Counter extends Closeable {
    /** The lines of the settings under {@code mail} that tell of the server. */
    String settings();

    /** The recipient of each letter that was delivered, as often as it was. */
    List<String> recipients() throws IOException;

    /** Waits until all that was taken is delivered. */
    void settle() throws IOException, InterruptedException;
  }

  /** The lab's own server; each letter takes a while. */
  static PostOffice sink(long letterMillis) {
    return log -> {
      var sink = new SmtpSink(0, log, letterMillis);
      return new Counter() {
        @Override
        public String settings() {
          return "host: 127.0.0.1, port: " + sink.port() + ", security: none";
        }

        @Override
        public List<String> recipients() {
          return sink.taken().stream().map(SmtpSink.Taken::recipient).toList();
        }

        @Override
        public void settle() {
          // what it took, it has
        }

        @Override
        public void close() throws IOException {
          sink.close();
        }
      };
    };
  }

  /**
   * The postfix that postfix.sh started, with STARTTLS and a login; letters are counted in the
   * mailboxes (Maildir) that it delivers to.
   */
  static PostOffice postfix(Path folder) {
    return log -> {
      Path boxes = folder.resolve("mail");
      delete(boxes);
      Path password = Files.writeString(folder.resolve("password"), "secret\n");
      return new Counter() {
        @Override
        public String settings() {
          return "host: localhost, port: 2525, security: starttls, user: desk@localhost, password:"
              + " {file: %s}, authority: %s".formatted(password, folder.resolve("ca.pem"));
        }

        @Override
        public List<String> recipients() throws IOException {
          var found = new ArrayList<String>();
          for (Path letter : files(boxes)) {
            if (letter.getParent().endsWith("new")) {
              found.add(letter.getParent().getParent().getFileName() + "@example.net");
            }
          }
          return found;
        }

        @Override
        public void settle() throws IOException, InterruptedException {
          int waiting = 1;
          for (int i = 0; waiting > 0 && i < 600; i++) {
            Thread.sleep(100);
            waiting = 0;
            for (String queue : List.of("maildrop", "incoming", "active", "deferred")) {
              waiting += files(folder.resolve("queue").resolve(queue)).size();
            }
          }
          if (waiting > 0) {
            throw new IOException(waiting + " letters stay in the queue of postfix");
          }
        }

        @Override
        public void close() throws IOException {
          delete(boxes);
        }
      };
    };
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    // Postfix moves files while they are listed.
    while (true) {
      try (var paths = Files.walk(folder)) {
        return paths.filter(Files::isRegularFile).toList();
      } catch (java.io.UncheckedIOException e) {
        if (!(e.getCause() instanceof NoSuchFileException)) {
          throw e;
        }
      }
    }
  }

  private static void delete(Path boxes) throws IOException {
    for (Path box : Files.isDirectory(boxes) ? list(boxes) : List.<Path>of()) {
      try (var paths = Files.walk(box)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var paths = Files.list(folder)) {
      return paths.toList();
    }
  }
}
