package org.yishi.gateway.routing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands for another process behind the gateway; it can be stopped and started on its port. */
final class StubService implements AutoCloseable {

  /** What it does with a request. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  /** A request that arrived. */
  record Received(String method, String target, Map<String, List<String>> headers, String body) {

    Optional<String> header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .flatMap(entry -> entry.getValue().stream())
          .findFirst();
    }
  }

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Answer answer = exchange -> json(exchange, 200, "{}");
  private @Nullable HttpServer server;
  private int port;

  StubService() throws IOException {
    start();
  }

  void start() throws IOException {
    HttpServer started = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    started.createContext("/", this::handle);
    started.start();
    port = started.getAddress().getPort();
    server = started;
  }

  void stop() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  String uri() {
    return "http://127.0.0.1:" + port;
  }

  void answers(Answer next) {
    received.clear();
    answer = next;
  }

  /** Takes requests and never answers. */
  void hangs() {
    answers(_ -> {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  List<Received> received() {
    return received;
  }

  static void json(HttpExchange exchange, int status, String body) throws IOException {
    exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    received.add(
        new Received(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            new TreeMap<>(exchange.getRequestHeaders()),
            body));
    answer.to(exchange);
  }

  @Override
  public void close() {
    closed.countDown();
    stop();
  }
}
