package org.yishi.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServerSentEventsTest {

  private final ServerSentEvents stream = new ServerSentEvents();

  @Test
  void a_message_is_complete_at_its_empty_line() {
    assertThat(read("id: c1", "event: org.yishi.topic.submitted.v1", "data: {}")).isEmpty();
    assertThat(read("")).containsExactly("{}");
    assertThat(stream.lastId()).isEqualTo("c1");
  }

  @Test
  void a_block_without_data_moves_only_the_last_id() {
    assertThat(read("id: c7", "")).isEmpty();
    assertThat(stream.lastId()).isEqualTo("c7");
  }

  @Test
  void comments_and_the_pause_before_a_return_say_nothing() {
    assertThat(read(": alive", "", "retry: 3000", "")).isEmpty();
    assertThat(stream.lastId()).isNull();
  }

  @Test
  void several_lines_of_data_are_one_text() {
    assertThat(read("data: a", "data:b", "data", "")).containsExactly("a\nb\n");
  }

  @Test
  void what_a_broken_connection_left_unfinished_is_forgotten() {
    read("id: c1", "data: {}", "", "id: c2", "data: {\"half");
    stream.reset();

    assertThat(read("")).isEmpty();
    assertThat(stream.lastId()).isEqualTo("c1");
  }

  private List<String> read(String... lines) {
    return Stream.of(lines).map(stream::line).flatMap(Optional::stream).toList();
  }
}
