package org.yishi.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yishi.web.WebProperties.LargerBody;
import org.yishi.web.clock.ClockConfiguration;
import org.yishi.web.limits.BodyLimitFilter;
import org.yishi.web.limits.CleanTextModule;
import org.yishi.web.observation.RequestTrace;
import org.yishi.web.problem.ProblemConfiguration;
import org.yishi.web.problem.ProblemFilter;
import org.yishi.web.problem.ProblemWriter;
import org.yishi.web.security.ActorArgumentResolver;
import org.yishi.web.security.WebSecurityConfiguration;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;

/** The HTTP conventions of the platform, for every service that has this module. */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
    })
@EnableConfigurationProperties(WebProperties.class)
@Import({ProblemConfiguration.class, WebSecurityConfiguration.class, ClockConfiguration.class})
public class WebAutoConfiguration {

  private static final int TRACE = Ordered.HIGHEST_PRECEDENCE + 10;
  private static final int PROBLEMS = TRACE + 1;
  private static final int BODY_LIMIT = TRACE + 2;

  @Bean
  FilterRegistrationBean<RequestTrace> requestTrace() {
    var filter = new FilterRegistrationBean<>(new RequestTrace());
    filter.setOrder(TRACE);
    return filter;
  }

  @Bean
  FilterRegistrationBean<ProblemFilter> problemFilter(ProblemWriter writer) {
    var filter = new FilterRegistrationBean<>(new ProblemFilter(writer));
    filter.setOrder(PROBLEMS);
    return filter;
  }

  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimit(WebProperties properties) {
    Map<String, Long> larger =
        properties.largerBodies().stream()
            .collect(Collectors.toMap(LargerBody::path, body -> body.limit().toBytes()));
    var filter =
        new FilterRegistrationBean<>(new BodyLimitFilter(properties.maxBody().toBytes(), larger));
    filter.setOrder(BODY_LIMIT);
    return filter;
  }

  /** What isn't understood is refused instead of guessed at or dropped. */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return json ->
        json.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .addModule(new CleanTextModule());
  }

  @Bean
  WebMvcConfigurer actorArguments() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgumentResolver());
      }
    };
  }
}
