package org.yishi.session.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.web.security.Actor;

/** The description of the API: what every call shares is said once, here. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String BEARER = "bearer";
  private static final String PROBLEM = "Problem";
  private static final String PROBLEM_JSON = "application/problem+json";

  private static final Map<String, String> OF_EVERY_CALL =
      Map.of(
          "400", "Malformed: JSON, types, unknown fields or parameters",
          "401", "No access token, or an invalid one",
          "503", "Unavailable for the moment; Retry-After says when to come again");

  private static final Map<String, String> OF_SESSIONS =
      Map.of("404", "Nothing there, or nothing that you may know of");

  private static final Map<String, String> OF_COMMANDS =
      Map.of(
          "403", "Not permitted; the code says what is missing",
          "409", "Not possible in this state; the code names the rule",
          "412", "If-Match names another version than the present one",
          "413", "Body above the limit",
          "415", "Not application/json",
          "422", "A value is invalid, or the Idempotency-Key came with another request");

  OpenApiConfiguration() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
  }

  @Bean
  OpenAPI sessionServiceApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Yishi session-service")
                .version("1")
                .description(
                    "协商会议 Sessions: plan, notice, attendance, statements, motions and ballots,"
                        + " conclusion, and the minutes until they are sealed. Errors are RFC 9457"
                        + " problems with a stable code, in Chinese or English by"
                        + " Accept-Language."))
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

  @Bean
  OpenApiCustomizer problems() {
    return api -> {
      api.getComponents().addSchemas(PROBLEM, problem());
      api.getPaths()
          .forEach((path, item) ->
              item.readOperationsMap()
                  .forEach((method, operation) -> describe(path, method, operation)));
    };
  }

  private static void describe(String path, HttpMethod method, Operation operation) {
    Map<String, String> problems = new TreeMap<>(OF_EVERY_CALL);
    if (path.contains("{id}")) {
      problems.putAll(OF_SESSIONS);
    }
    if (method == HttpMethod.POST || method == HttpMethod.PUT) {
      problems.putAll(OF_COMMANDS);
    }
    problems.forEach((status, text) ->
        operation
            .getResponses()
            .addApiResponse(
                status,
                new ApiResponse()
                    .description(text)
                    .content(
                        new Content()
                            .addMediaType(
                                PROBLEM_JSON,
                                new MediaType()
                                    .schema(
                                        new Schema<>().$ref("#/components/schemas/" + PROBLEM))))));
  }

  private static Schema<?> problem() {
    Schema<?> field =
        new ObjectSchema()
            .addProperty("field", new StringSchema().example("location.building"))
            .addProperty("code", new StringSchema().example("too-long"))
            .addProperty("detail", new StringSchema());
    Schema<?> problem =
        new ObjectSchema()
            .description("RFC 9457 problem details")
            .addProperty("type", new StringSchema().format("uri"))
            .addProperty("title", new StringSchema())
            .addProperty("status", new IntegerSchema())
            .addProperty("detail", new StringSchema().description("In Chinese or English"))
            .addProperty("code", new StringSchema().description("Stable").example("not-holder"))
            .addProperty("errors", new ArraySchema().items(field))
            .addProperty("traceId", new StringSchema());
    problem.setRequired(List.of("type", "title", "status", "detail", "code"));
    return problem;
  }
}
