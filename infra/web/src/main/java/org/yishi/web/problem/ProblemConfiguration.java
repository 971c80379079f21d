package org.yishi.web.problem;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.yishi.web.WebProperties;
import tools.jackson.databind.json.JsonMapper;

/** Makes problems of everything that goes wrong with a request, from the socket to the domain. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ProblemErrorController.class})
public class ProblemConfiguration {

  @Bean
  ProblemTexts problemTexts(WebProperties properties) {
    return new ProblemTexts(properties.problemTexts());
  }

  @Bean
  ProblemWriter problemWriter(ProblemTexts texts, JsonMapper json) {
    return new ProblemWriter(texts, json);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemErrorValve(
      ProblemWriter writer, JsonMapper json) {
    return tomcat ->
        tomcat.addContextCustomizers(context ->
            context.getParent().getPipeline().addValve(new ProblemErrorValve(writer, json)));
  }
}
