package org.yishi.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yishi.system.OnePlatform;
import org.yishi.system.launcher.OwnPlatform;
import tools.jackson.databind.json.JsonMapper;

/** What {@code curl -N} shows: plain lines, cut at any place, resumed with Last-Event-ID. */
@ExtendWith(OnePlatform.class)
@Timeout(60)
class FeedResumePlatformTest {

  private static final String COMMUNITY = "120103002003";

  /** A message as it stands in the stream. */
  private record Message(String id, String event, String topic) {}

  @Test
  void a_reader_that_comes_back_with_the_last_id_goes_on_exactly_there(OwnPlatform platform)
      throws IOException, InterruptedException {
    Platform client = platform.client();
    Account worker = client.account("worker." + COMMUNITY);
    String lastId = end(worker);
    List<String> submitted = new ArrayList<>();
    for (int topic = 0; topic < 5; topic++) {
      submitted.add(Submissions.submit(client, COMMUNITY));
    }

    List<Message> messages = new ArrayList<>();
    while (!messages.stream().map(Message::topic).toList().containsAll(submitted)) {
      Message next = read(worker, lastId, _ -> true).getLast();
      messages.add(next);
      lastId = next.id();
    }

    List<String> heard = messages.stream().map(Message::topic).filter(submitted::contains).toList();
    assertThat(heard).doesNotHaveDuplicates().containsAll(submitted);
    assertThat(messages).doesNotHaveDuplicates();
    assertThat(messages)
        .filteredOn(message -> submitted.contains(message.topic()))
        .allSatisfy(
            message -> assertThat(message.event()).isEqualTo("org.yishi.topic.submitted.v1"));
  }

  @Test
  void the_pages_hold_what_the_stream_says(OwnPlatform platform)
      throws IOException, InterruptedException {
    Platform client = platform.client();
    Account worker = client.account("worker." + COMMUNITY);
    String from = end(worker);
    String topic = Submissions.submit(client, COMMUNITY);
    List<Message> streamed = read(worker, from, message -> message.topic().equals(topic));

    FeedPage page = worker.page("area=" + COMMUNITY, from);

    assertThat(page.items().stream().map(FeedEvent::topic))
        .containsExactlyElementsOf(streamed.stream().map(Message::topic).toList());
    assertThat(worker.page("area=" + COMMUNITY, page.next()).items()).isEmpty();
  }

  private static String end(Account account) {
    return account.page("area=" + COMMUNITY, "latest").next();
  }

  /** Reads behind an id, and hangs up at the message that is wanted. */
  private static List<Message> read(Account account, String lastId, Predicate<Message> wanted)
      throws IOException, InterruptedException {
    var request =
        account
            .request("/api/v1/feed?area=" + COMMUNITY)
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", lastId);
    List<Message> messages = new ArrayList<>();
    HttpResponse<Stream<String>> response =
        account.platform().http().send(request.GET().build(), BodyHandlers.ofLines());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
    try (Stream<String> lines = response.body()) {
      String id = "";
      String event = "";
      var iterator = lines.iterator();
      while (iterator.hasNext()) {
        String line = iterator.next();
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          event = line.substring(7);
        } else if (line.startsWith("data: ")) {
          String topic =
              JsonMapper.shared().readTree(line.substring(6)).required("subject").asString();
          Message message = new Message(id, event, topic);
          messages.add(message);
          if (wanted.test(message)) {
            break;
          }
        }
      }
    }
    return messages;
  }
}
