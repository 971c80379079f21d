package org.yishi.gateway.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.properties.AbstractSwaggerUiConfigProperties.SwaggerUrl;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.gateway.routing.RoutingProperties;
import org.yishi.web.security.Actor;

/** One page for the gateway's own calls and those of every service that has a route. */
@Configuration(proxyBeanMethods = false)
class ApiPageConfiguration {

  private static final String DESCRIPTIONS = "/api/v1/openapi/";
  private static final String GATEWAY = "gateway";
  private static final String BEARER = "bearer";

  ApiPageConfiguration() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
  }

  @Bean
  SmartInitializingSingleton apiPage(SwaggerUiConfigProperties page, RoutingProperties routing) {
    return () -> {
      Set<SwaggerUrl> descriptions = new LinkedHashSet<>();
      descriptions.add(description(GATEWAY));
      routing.services().keySet().stream()
          .sorted()
          .map(ApiPageConfiguration::description)
          .forEach(descriptions::add);
      page.setUrls(descriptions);
    };
  }

  private static SwaggerUrl description(String service) {
    return new SwaggerUrl(service, DESCRIPTIONS + service, service);
  }

  @Bean
  OpenAPI gatewayApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Yishi gateway")
                .version("1")
                .description(
                    "事件流 The feed of the public log: every step of every topic, live and"
                        + " replayed, for whoever subscribes. The services' calls are described on"
                        + " the other pages of the list above. Errors are RFC 9457 problems with a"
                        + " stable code, in Chinese or English by Accept-Language."))
        .servers(List.of(new Server().url("/")))
        .security(List.of(new SecurityRequirement().addList(BEARER)))
        .components(
            new Components()
                .addSecuritySchemes(
                    BEARER,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description(
                            "Of the configured OIDC provider, with sub, yishi_role, yishi_area,"
                                + " yishi_department")));
  }
}
