package org.yishi.topic.web;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.district.Term;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How this service's own values are written in answers. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  @Bean
  JsonMapperBuilderCustomizer termsAsText() {
    return json -> json.addModule(new SimpleModule("terms").addSerializer(new TermSerializer()));
  }

  /** Writes a term as the policy's file does. */
  private static final class TermSerializer extends StdSerializer<Term> {

    TermSerializer() {
      super(Term.class);
    }

    @Override
    public void serialize(Term term, JsonGenerator json, SerializationContext context) {
      json.writeString(term.text());
    }
  }
}
