package org.yishi.topic.kafka;

import org.yishi.eventing.ReceivedEvent;
import org.yishi.topic.Initiator;
import org.yishi.topic.Stage;
import org.yishi.topic.Topics.Origin;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event of the public log as this service reads it again. */
public record IssueData(ReceivedEvent event, JsonNode data) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Reads the data of the event.
   *
   * @throws MalformedReportException when it is no JSON
   */
  public static IssueData of(ReceivedEvent event) {
    try {
      return new IssueData(event, JSON.readTree(event.data()));
    } catch (JacksonException malformed) {
      throw new MalformedReportException(
          event.id() + ": " + malformed.getOriginalMessage(), malformed);
    }
  }

  /** The topic to which it happened. */
  public String topic() {
    return event.subject();
  }

  /** Its position among the topic's events. */
  public Origin origin() {
    return new Origin(event.position().aggregate(), event.position().sequence());
  }

  /** The stage at which it left the topic. */
  public Stage stage() {
    return stage("stage");
  }

  /** The stage that stands under the name. */
  public Stage stage(String name) {
    try {
      return Stage.valueOf(text(name));
    } catch (IllegalArgumentException unknown) {
      throw new MalformedReportException(event.id() + " has no stage in " + name, unknown);
    }
  }

  /**
   * The text under the name.
   *
   * @throws MalformedReportException when there is none
   */
  public String text(String name) {
    String text = data.path(name).asString("");
    if (text.isEmpty()) {
      throw new MalformedReportException(event.id() + " has no " + name);
    }
    return text;
  }

  /** Whoever acted, as the log names him: a role that acts for no area here. */
  public Initiator initiator() {
    return RecordProgressOnReport.initiator(event);
  }
}
