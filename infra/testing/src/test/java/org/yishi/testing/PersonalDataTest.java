package org.yishi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonalDataTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"note\":\"call 13900000000\"}",
        "{\"note\":\"电话022-20000000\"}",
        "{\"note\":\"身份证 11010119900101000X\"}",
        "{\"note\":\"津A12345 占道\"}",
        "{\"note\":\"津AD12345 占道\"}",
        "{\"note\":\"a.b@example.org\"}",
        "{\"deep\":[{\"phone\":\"-\"}]}",
        "{\"proposer\":{}}"
      })
  void what_leads_to_a_person_is_found(String json) {
    assertThat(PersonalData.findings(tree(json))).isNotEmpty();
  }

  @Test
  void codes_ids_and_moments_are_not_mistaken_for_it() {
    assertThat(
            PersonalData.findings(
                tree(
                    """
                    {"area":"120103001001","id":"topic_01kjp1m8r0fa2r9q6td9wqtxpy",
                     "at":"2026-03-02T01:12:00Z","number":"河西-大营门-2026-0012"}
                    """)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.yishi.testing.EventContractTest#types")
  void no_approved_event_carries_any(String type) {
    assertThat(PersonalData.findings(EventContract.approved(type).envelope())).isEmpty();
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
