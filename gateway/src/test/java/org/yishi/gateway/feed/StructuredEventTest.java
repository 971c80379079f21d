package org.yishi.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredEventTest {

  @Test
  void dataIsEmbeddedDigitForDigitOnOneLine() {
    assertThat(encode("{\r\n\"n\":1.10,\n\"big\":12345678901234567890.50,\"t\":\"a\\nb 议事\"}"))
        .isEqualTo(
            "{\"id\":\"1\",\"data\":{  \"n\":1.10, \"big\":12345678901234567890.50,"
                + "\"t\":\"a\\nb 议事\"}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{} {}", "{\"a\":1}}", "{\"a\":\"b\nc\"}", "no", "{'a':1}"})
  void dataThatIsNoJsonIsKeptAsBytes(String data) {
    assertThat(encode(data)).matches("\\{\"id\":\"1\",\"data_base64\":\"[A-Za-z0-9+/=]*\"}");
  }

  @Test
  void attributesAreQuoted() {
    String json =
        new String(
            StructuredEvent.encode(Map.of("subject", "a\"b\n\u2028"), null),
            StandardCharsets.UTF_8);
    assertThat(json).startsWith("{\"subject\":\"a\\\"b\\n").endsWith("\"}").doesNotContain("\n");
  }

  private static String encode(String data) {
    return new String(
        StructuredEvent.encode(Map.of("id", "1"), data.getBytes(StandardCharsets.UTF_8)),
        StandardCharsets.UTF_8);
  }
}
