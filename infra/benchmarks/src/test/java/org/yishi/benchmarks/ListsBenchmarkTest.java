package org.yishi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ListsBenchmarkTest {

  private static final List<String> COMMUNITIES = List.of("120103005003", "120103006001");

  @Test
  void a_copy_is_the_original_elsewhere_under_another_name() {
    Document copy = new TopicCopies(List.of(original()), COMMUNITIES).copy(0);

    Document state = copy.get("state", Document.class);
    assertThat(copy.getString("_id")).startsWith("topic_").isEqualTo(state.getString("id"));
    assertThat(copy.getString("request")).isEqualTo(copy.getString("_id"));
    assertThat(copy.getString("area")).isEqualTo("120103005003");
    assertThat(copy.getString("street")).isEqualTo("120103005");
    assertThat(copy.getList("todo", String.class))
        .containsExactly("HOLDING|area:120103005", "MINE|proposer:resident.120103005003");
    assertThat(copy.getString("number")).isEqualTo("河西-大营门-2026-100000");
    assertThat(copy.get("version")).isEqualTo(3L);
    assertThat(state.getString("title")).isEqualTo("电梯停运");
  }

  @Test
  void copies_lie_in_all_communities_and_share_no_name() {
    TopicCopies copies = new TopicCopies(List.of(original(), original()), COMMUNITIES);
    List<Document> made = IntStream.range(0, 40).mapToObj(copies::copy).toList();

    assertThat(made).extracting(copy -> copy.getString("area")).containsAll(COMMUNITIES);
    for (String unique : List.of("_id", "number", "request")) {
      Set<Object> values = new HashSet<>(made.stream().map(copy -> copy.get(unique)).toList());
      assertThat(values).as(unique).hasSize(made.size());
    }
  }

  @Test
  void a_topic_with_events_to_give_away_is_not_copied() {
    Document waiting = original().append("outbox", List.of(new Document("seq", 1L)));

    assertThatThrownBy(() -> new TopicCopies(List.of(waiting), COMMUNITIES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void only_calls_of_an_indexed_store_are_held_against_the_aim() {
    List<ListsBenchmark.Timing> timings =
        List.of(
            new ListsBenchmark.Timing("categories", false, Sample.of("ms", 1), Sample.of("ms", 60)),
            new ListsBenchmark.Timing("queue", true, Sample.of("ms", 10), Sample.of("ms", 60)));

    assertThat(ListsBenchmark.rows(timings, Optional.empty()))
        .allMatch(row -> row.verdict().isEmpty());
    assertThat(ListsBenchmark.rows(timings, Optional.of(50.0)))
        .filteredOn(row -> !row.verdict().isEmpty())
        .containsExactly(
            new Report.Row("queue, p99", "60.0 ms (60.0–60.0)", "≤ 50.0 ms", "missed"));
  }

  @Test
  void options_have_defaults_and_limits() {
    assertThat(Options.of(List.of("lists")))
        .isEqualTo(new Options(5, 3_000, Optional.empty(), false));
    assertThat(
            Options.of(
                List.of(
                    "lists",
                    "--store",
                    "mongodb://db",
                    "--topics",
                    "100000",
                    "--rounds",
                    "99",
                    "--record")))
        .isEqualTo(new Options(50, 100_000, Optional.of("mongodb://db"), true));
    assertThatThrownBy(() -> Options.of(List.of("lists", "--topics")))
        .hasMessage("--topics needs a value");
  }

  private static Document original() {
    return new Document("_id", "topic_01kjp1m8r0fa2r9q6td9abcdef")
        .append(
            "state", new Document("id", "topic_01kjp1m8r0fa2r9q6td9abcdef").append("title", "电梯停运"))
        .append("number", "河西-大营门-2026-0012")
        .append("area", "120103001002")
        .append("street", "120103001")
        .append("todo", List.of("HOLDING|area:120103001", "MINE|proposer:resident.120103001002"))
        .append("version", 3L)
        .append("count", 12)
        .append("outbox", List.of());
  }
}
