package org.yishi.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole gateway on a port of its own; several may run in one JVM. */
public final class RunningGateway implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;

  private RunningGateway(ConfigurableApplicationContext context) {
    this.context = context;
    this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Starts one with the given properties beside the test's usual ones. */
  public static RunningGateway start(Map<String, Object> properties) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=0");
    arguments.add("--yishi.security.issuer=" + TestIssuer.shared().address());
    properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return new RunningGateway(
        new SpringApplicationBuilder(GatewayApplication.class)
            .run(arguments.toArray(String[]::new)));
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** A bean of this gateway. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** An address of this gateway. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** A request of one account, to be completed. */
  public HttpRequest.Builder request(String path, String account) {
    return HttpRequest.newBuilder(at(path))
        .header("Authorization", "Bearer " + TestIssuer.shared().token(account))
        .header("Accept-Language", "en");
  }

  /** Sends a request and waits for the whole answer. */
  public HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** A GET of a test's usual account. */
  public HttpResponse<String> get(String path) throws Exception {
    return send(request(path, "tester").build());
  }

  @Override
  public void close() {
    context.close();
  }
}
