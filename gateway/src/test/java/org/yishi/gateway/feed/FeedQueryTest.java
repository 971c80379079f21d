package org.yishi.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yishi.gateway.feed.FeedQuery.Start;

class FeedQueryTest {

  private static final Cursor CURSOR = Cursor.of(7, 1, 2, 3);

  @Test
  void nothingAskedForIsEverything() {
    assertThat(accepted(Map.of(), null).filter()).isEqualTo(FeedFilter.EVERYTHING);
    assertThat(accepted(Map.of(), null).start()).isInstanceOf(Start.Usual.class);
  }

  @Test
  void valuesAreSeparatedByCommas() {
    FeedFilter filter =
        accepted(
                Map.of(
                    "area", new String[] {"120103001,120103002", "120103003001"},
                    "level", new String[] {"street, district"},
                    "department", new String[] {"gardens,municipal-works"},
                    "category", new String[] {"lifts"},
                    "type", new String[] {"org.yishi.topic.escalated.v1"},
                    "topic", new String[] {"topic_01kjp1m8r0fa2r9q6td9wqtxpy"},
                    "reached", new String[] {"street"},
                    "holder", new String[] {"120103"}),
                null)
            .filter();
    assertThat(filter.areas()).containsOnly("120103001", "120103002", "120103003001");
    assertThat(filter.levels()).containsOnly(Level.STREET, Level.DISTRICT);
    assertThat(filter.departments()).containsOnly("gardens", "municipal-works");
    assertThat(filter.reached()).isEqualTo(Level.STREET);
    assertThat(filter.holders()).containsOnly("120103");
  }

  @Test
  void anAreaWithinAnotherAskedForIsLeftOut() {
    assertThat(
            accepted(Map.of("area", new String[] {"120103001001,120103,120103001"}), null)
                .filter()
                .areas())
        .isEqualTo(Set.of("120103"));
  }

  @Test
  void theLastEventIdWinsOverTheParameters() {
    String id = CURSOR.encode();
    assertThat(accepted(Map.of("after", new String[] {"earliest"}), id).start())
        .isEqualTo(new Start.After(CURSOR));
    assertThat(accepted(Map.of("after", new String[] {"earliest"}), "").start())
        .isEqualTo(new Start.Earliest());
    assertThat(accepted(Map.of("cursor", new String[] {id}), null).start())
        .isEqualTo(new Start.After(CURSOR));
    assertThat(accepted(Map.of("after", new String[] {"latest"}), null).start())
        .isEqualTo(new Start.Latest());
  }

  @Test
  void wrongValuesAreNamed() {
    assertRefused("colour", "red", FeedRefusal.Reason.PARAMETER_UNKNOWN);
    assertRefused("area", "1201", FeedRefusal.Reason.FILTER_INVALID);
    assertRefused("area", "120103001,", FeedRefusal.Reason.FILTER_INVALID);
    assertRefused("area", "", FeedRefusal.Reason.FILTER_INVALID);
    assertRefused("level", "province", FeedRefusal.Reason.FILTER_INVALID);
    assertRefused("level", "STREET", FeedRefusal.Reason.FILTER_INVALID);
    assertRefused("reached", "moon", FeedRefusal.Reason.FILTER_INVALID);
    assertRefused("type", "topic.escalated", FeedRefusal.Reason.FILTER_INVALID);
    assertRefused("department", "Gardens", FeedRefusal.Reason.FILTER_INVALID);
    assertRefused("department", "a".repeat(65), FeedRefusal.Reason.FILTER_INVALID);
    assertRefused("topic", "a b", FeedRefusal.Reason.FILTER_INVALID);
    assertRefused("topic", "a,".repeat(101) + "a", FeedRefusal.Reason.FILTER_INVALID);
    assertRefused("after", "yesterday", FeedRefusal.Reason.CURSOR_INVALID);
    assertRefused("limit", "0", FeedRefusal.Reason.LIMIT_INVALID);
    assertRefused("limit", "-1", FeedRefusal.Reason.LIMIT_INVALID);
    assertRefused("limit", "99999999999", FeedRefusal.Reason.LIMIT_INVALID);
  }

  private static FeedQuery accepted(
      Map<String, String[]> parameters, @Nullable String lastEventId) {
    return switch (FeedQuery.parse(parameters, lastEventId)) {
      case FeedQuery.Parsed.Accepted(FeedQuery query) -> query;
      case FeedQuery.Parsed.Refused(FeedRefusal refusal) -> fail(refusal.toString());
    };
  }

  private static void assertRefused(String name, String value, FeedRefusal.Reason reason) {
    switch (FeedQuery.parse(Map.of(name, new String[] {value}), null)) {
      case FeedQuery.Parsed.Accepted(FeedQuery query) -> fail(query.toString());
      case FeedQuery.Parsed.Refused(FeedRefusal refusal) -> {
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.field()).isEqualTo(name);
      }
    }
  }
}
