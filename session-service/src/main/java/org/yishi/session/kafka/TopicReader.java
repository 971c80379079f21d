package org.yishi.session.kafka;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.session.party.Seat;
import org.yishi.session.topics.KnownTopic;
import org.yishi.session.topics.KnownTopic.RequiredParty;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an event of the public log tells of its topic. */
final class TopicReader {

  /** Other events name parties too, such as those that came to a session. */
  private static final Set<String> DETERMINING =
      Set.of("org.yishi.topic.accepted.v1", "org.yishi.topic.parties-determined.v1");

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * The topic after the event.
   *
   * @throws MalformedTopicException when the event doesn't keep its contract
   */
  KnownTopic read(ReceivedEvent event, @Nullable KnownTopic before) {
    try {
      JsonNode data = JSON.readTree(event.data());
      return new KnownTopic(
          event.subject(),
          text(data, "number", before == null ? null : before.number()),
          data.path("title").asString(before == null ? null : before.title()),
          header(event, "area"),
          header(event, "holder"),
          header(event, "category"),
          text(data, "stage", null),
          departments(event),
          DETERMINING.contains(event.type())
              ? parties(data, before)
              : before == null ? List.of() : before.parties(),
          sessionDue(data, before),
          event.position().sequence());
    } catch (JacksonException | DateTimeException malformed) {
      throw new MalformedTopicException(
          event.type() + " " + event.id() + " can't be read", malformed);
    }
  }

  /**
   * Who must take part: {@code required} of the sides with their stand-ins and departments, else
   * the codes that the acceptance names, with the departments of that moment.
   */
  private static List<RequiredParty> parties(JsonNode data, @Nullable KnownTopic before) {
    List<RequiredParty> parties = new ArrayList<>();
    for (JsonNode party : data.path("parties")) {
      if (party.isObject()) {
        detailed(party, parties);
      } else if (party.isString()) {
        add(party.asString(), data, parties);
      }
    }
    if (parties.isEmpty() && before != null) {
      return before.parties();
    }
    return parties;
  }

  private static void add(String party, JsonNode data, List<RequiredParty> parties) {
    if (party.equals(Seat.DEPARTMENT) && !data.path("departments").isEmpty()) {
      data.path("departments")
          .forEach(it -> parties.add(RequiredParty.department(it.asString(""))));
    } else {
      parties.add(RequiredParty.of(party));
    }
  }

  private static void detailed(JsonNode party, List<RequiredParty> parties) {
    if (party.path("mandatory").asBoolean(true)) {
      String department = party.path("department").asString(null);
      parties.add(
          new RequiredParty(
              party.path("party").asString(""),
              department != null ? department : party.path("unit").asString(null),
              party.path("interest").asString(null),
              party.path("count").asInt(1),
              party.path("standInFor").asString(null)));
    }
  }

  private static @Nullable Instant sessionDue(JsonNode data, @Nullable KnownTopic before) {
    String due = data.path("sessionDue").asString(null);
    if (due != null) {
      return Instant.parse(due);
    }
    return before == null ? null : before.sessionDue();
  }

  private static List<String> departments(ReceivedEvent event) {
    String codes = event.extensions().getOrDefault("departments", "");
    return codes.isEmpty() ? List.of() : List.of(codes.split(",", -1));
  }

  private static String header(ReceivedEvent event, String name) {
    String value = event.extensions().get(name);
    if (value == null) {
      throw new MalformedTopicException(event.type() + " " + event.id() + " has no " + name);
    }
    return value;
  }

  private static String text(JsonNode data, String name, @Nullable String otherwise) {
    String value = data.path(name).asString(otherwise);
    if (value == null) {
      throw new MalformedTopicException("no " + name);
    }
    return value;
  }
}
