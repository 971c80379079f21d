package org.yishi.topic.kafka;

import java.util.regex.Pattern;
import org.yishi.eventing.EventHandler;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.eventing.TransientFailureException;
import org.yishi.topic.CommandResult;
import org.yishi.topic.Initiator;
import org.yishi.topic.TopicCommand.RecordReport;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.progress.Report;

/**
 * Records on the topic what a session, an outcome or an evaluation reports, moves the stage if it
 * follows, and publishes both: all in one write, together with the report's position.
 */
public final class RecordProgressOnReport implements EventHandler {

  private static final Pattern ROLE = Pattern.compile("[a-z]+(-[a-z]+)*");

  private final String topic;
  private final TopicCommandHandler handler;
  private final ReportReader reader = new ReportReader();

  /** For the reports on one Kafka topic. */
  public RecordProgressOnReport(String topic, TopicCommandHandler handler) {
    this.topic = topic;
    this.handler = handler;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public Handling handle(ReceivedEvent event) {
    return reader.read(event).map(report -> record(event, report)).orElse(Handling.IGNORED);
  }

  private Handling record(ReceivedEvent event, Report report) {
    CommandResult result =
        handler.handle(event.subject(), new RecordReport(report), initiator(event));
    return switch (result) {
      case CommandResult.Done(_, var events) ->
          events.isEmpty() ? Handling.DUPLICATE : Handling.APPLIED;
      case CommandResult.Unknown _ ->
          throw new MalformedReportException("No topic " + event.subject());
      case CommandResult.Refused(var rejection) ->
          throw new IllegalStateException(event.subject() + " refuses: " + rejection.code());
      case CommandResult.Busy _ ->
          throw new TransientFailureException("Too many others change " + event.subject());
      case CommandResult.Stale _ ->
          throw new IllegalStateException("A report asks for no version: " + event.subject());
    };
  }

  /** The public log names the role that acted in the other service, never the person. */
  static Initiator initiator(ReceivedEvent event) {
    String role = event.extensions().getOrDefault("actor", "");
    return ROLE.matcher(role).matches()
        ? new Initiator(event.source(), role, null, null)
        : Initiator.SYSTEM;
  }
}
