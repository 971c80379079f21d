package org.yishi.topic.kafka;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;
import org.yishi.eventing.ReceivedEvent;
import org.yishi.topic.progress.Report;
import org.yishi.topic.progress.ReportType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads reports out of events: known types, required fields, known values. */
final class ReportReader {

  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

  /** Fields may be added by the sender at any time; those that it promised must be there. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .changeDefaultPropertyInclusion(
              value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /**
   * The report in the event; empty if topics take no note of its type.
   *
   * @throws MalformedReportException when the event doesn't keep its contract
   */
  Optional<Report> read(ReceivedEvent event) {
    return ReportType.of(event.type()).map(type -> read(type, event));
  }

  private static Report read(ReportType type, ReceivedEvent event) {
    try {
      JsonNode tree = JSON.readTree(event.data());
      String topic = tree.path("topicId").asString("");
      if (!topic.equals(event.subject())) {
        throw new MalformedReportException(
            "%s is about %s, but its data about '%s'"
                .formatted(event.id(), event.subject(), topic));
      }
      ReportData data = JSON.treeToValue(tree, dataOf(type));
      return new Report(
          type,
          event.position().aggregate(),
          event.position().sequence(),
          event.time(),
          JSON.convertValue(data, VALUES));
    } catch (JacksonException malformed) {
      throw new MalformedReportException(
          "%s %s: %s".formatted(type, event.id(), malformed.getOriginalMessage()), malformed);
    }
  }

  private static Class<? extends ReportData> dataOf(ReportType type) {
    return switch (type) {
      case SESSION_NOTICED -> SessionReport.Noticed.class;
      case SESSION_OPENED -> SessionReport.Opened.class;
      case SESSION_CONCLUDED -> SessionReport.Concluded.class;
      case SESSION_MINUTES_CONFIRMED -> SessionReport.MinutesConfirmed.class;
      case SESSION_CANCELLED -> SessionReport.Cancelled.class;
      case SESSION_POSTPONED -> SessionReport.Postponed.class;
      case OUTCOME_ADOPTED -> OutcomeReport.Adopted.class;
      case OUTCOME_ANNOUNCED -> OutcomeReport.Announced.class;
      case OUTCOME_OBJECTED -> OutcomeReport.Objected.class;
      case OUTCOME_REPORT_SUBMITTED -> OutcomeReport.ReportSubmitted.class;
      case OUTCOME_PROGRESSED -> OutcomeReport.Progressed.class;
      case OUTCOME_CIRCULATED -> OutcomeReport.Circulated.class;
      case OUTCOME_FINDING_RECORDED -> OutcomeReport.FindingRecorded.class;
      case OUTCOME_FINDING_ANSWERED -> OutcomeReport.FindingAnswered.class;
      case OUTCOME_ACCEPTED -> OutcomeReport.Accepted.class;
      case OUTCOME_UPKEEP_CHECKED -> OutcomeReport.UpkeepChecked.class;
      case OUTCOME_UPKEEP_LAPSED -> OutcomeReport.UpkeepLapsed.class;
      case EVALUATION_OPENED -> EvaluationReport.Opened.class;
      case EVALUATION_CLOSED -> EvaluationReport.Closed.class;
      case EVALUATION_FLOOR_MISSED -> EvaluationReport.FloorMissed.class;
    };
  }
}
