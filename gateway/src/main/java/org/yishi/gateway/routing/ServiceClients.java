package org.yishi.gateway.routing;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a request to the service of its route, with that service's time limit. */
final class ServiceClients implements ProxyExchange {

  static {
    // The JDK's client repeats a GET up to five times by itself when a service hangs up, and has no
    // setting of its own for that. How often a call is tried is told in one place: ServiceCall.
    System.setProperty("jdk.httpclient.redirects.retrylimit", "1");
  }

  private final Map<String, ProxyExchange> byService = new HashMap<>();

  ServiceClients(RoutingProperties properties, GatewayMvcProperties gateway) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(properties.connectTimeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    properties
        .services()
        .forEach((name, service) -> {
          var requests = new JdkClientHttpRequestFactory(http);
          requests.setReadTimeout(service.timeLimit());
          RestClient client = RestClient.builder().requestFactory(requests).build();
          byService.put(name, new RestClientProxyExchange(client, gateway));
        });
  }

  @Override
  public ServerResponse exchange(Request request) {
    @Nullable String service =
        MvcUtils.getAttribute(request.getServerRequest(), MvcUtils.GATEWAY_ROUTE_ID_ATTR);
    return Objects.requireNonNull(byService.get(service), "no such service").exchange(request);
  }
}
