package nightdesk.render;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nightdesk.json.JsonTree;

/** A headless Chromium, spoken to by its own DevTools protocol over the JDK's WebSocket. */
final class Browser implements AutoCloseable {
  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Map<String, Object>>> waiting =
      new ConcurrentHashMap<>();
  private final List<Map<String, Object>> events = new CopyOnWriteArrayList<>();
  private String session = "";

  /** The browser's program, if this machine has one. */
  static Optional<Path> program() {
    return Stream.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/opt/google/chrome/chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser(Path program) throws Exception {
    profile = Files.createTempDirectory("browser");
    process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log").toFile())
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    List<String> lines = List.of();
    for (int i = 0; i < 300 && lines.size() < 2; i++) {
      Thread.sleep(100);
      lines = Files.exists(port) ? Files.readAllLines(port) : lines;
    }
    if (lines.size() < 2) {
      process.destroyForcibly();
      throw new IOException("the browser did not start: " + program);
    }
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)), new Listener())
            .get(30, TimeUnit.SECONDS);
    Object target = call("Target.createTarget", Map.of("url", "about:blank")).get("targetId");
    Object attached =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true)).get("sessionId");
    session = (String) attached;
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      call(domain + ".enable", Map.of());
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        Map<String, Object> message = JsonTree.parseObject(text.toString());
        text.setLength(0);
        CompletableFuture<Map<String, Object>> answer =
            message.get("id") instanceof Integer id ? waiting.remove(id) : null;
        if (answer != null) {
          answer.complete(message);
        } else {
          events.add(message);
        }
      }
      from.request(1);
      return null;
    }
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> call(String method, Map<String, Object> parameters) throws Exception {
    var message = new LinkedHashMap<String, Object>();
    int id = ids.incrementAndGet();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    var answer = new CompletableFuture<Map<String, Object>>();
    waiting.put(id, answer);
    socket.sendText(JsonTree.write(message), true);
    Map<String, Object> result = answer.get(120, TimeUnit.SECONDS);
    if (result.containsKey("error")) {
      throw new IOException(method + ": " + result.get("error"));
    }
    return (Map<String, Object>) result.get("result");
  }

  /** Opens {@code page} at a size and colour scheme; forgets the events before. */
  void open(Path page, int width, int height, boolean dark, boolean script) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    call("Emulation.setScriptExecutionDisabled", Map.of("value", !script));
    events.clear();
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    for (int i = 0; i < 300 && named("Page.loadEventFired").isEmpty(); i++) {
      Thread.sleep(50);
    }
    if (named("Page.loadEventFired").isEmpty()) {
      throw new IOException("not loaded: " + page);
    }
    Thread.sleep(150);
  }

  /** What came of an expression in the page; a promise is waited for. */
  Object run(String expression) throws Exception {
    Map<String, Object> answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.containsKey("exceptionDetails")) {
      throw new IOException(expression + ": " + JsonTree.write(answer.get("exceptionDetails")));
    }
    return ((Map<?, ?>) answer.get("result")).get("value");
  }

  /** Parameters of the events of that name since the page was opened. */
  List<Map<?, ?>> named(String method) {
    var found = new ArrayList<Map<?, ?>>();
    for (Map<String, Object> event : events) {
      if (method.equals(event.get("method"))) {
        found.add((Map<?, ?>) event.get("params"));
      }
    }
    return found;
  }

  /** Addresses that the page asked for, its own left out. */
  List<String> requests(Path page) {
    var found = new ArrayList<String>();
    for (Map<?, ?> event : named("Network.requestWillBeSent")) {
      String url = (String) ((Map<?, ?>) event.get("request")).get("url");
      if (!url.equals(page.toUri().toString())) {
        found.add(url);
      }
    }
    return found;
  }

  /** What the page wrote to the console, thrown exceptions and policy violations included. */
  List<String> complaints() {
    var found = new ArrayList<String>();
    for (String kind :
        List.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")) {
      named(kind).forEach(event -> found.add(JsonTree.write(event)));
    }
    return found;
  }

  /** A picture of the window, as PNG. */
  byte[] picture() throws Exception {
    Object data = call("Page.captureScreenshot", Map.of("format", "png")).get("data");
    return java.util.Base64.getDecoder().decode((String) data);
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      // A process of the browser may still hold a file; the folder is the system's to clean.
      return;
    }
  }
}
