package org.yishi.topic.kafka;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/** What evaluations report. */
sealed interface EvaluationReport extends ReportData {

  String evaluationId();

  enum Round {
    RESULT,
    IMPLEMENTATION,
    LONG_TERM
  }

  record Opened(String evaluationId, Round round, Instant closesAt) implements EvaluationReport {
    public Opened {
      Objects.requireNonNull(evaluationId, "evaluationId");
      Objects.requireNonNull(round, "round");
      Objects.requireNonNull(closesAt, "closesAt");
    }
  }

  record Closed(
      String evaluationId,
      Round round,
      int ballots,
      Answers answers,
      BigDecimal satisfaction,
      boolean floorReached)
      implements EvaluationReport {
    public Closed {
      Objects.requireNonNull(evaluationId, "evaluationId");
      Objects.requireNonNull(round, "round");
      Objects.requireNonNull(answers, "answers");
      Objects.requireNonNull(satisfaction, "satisfaction");
    }

    record Answers(
        int verySatisfied,
        int satisfied,
        int fairlySatisfied,
        int dissatisfied,
        int veryDissatisfied) {}
  }

  record FloorMissed(
      String evaluationId, Round round, int ballots, BigDecimal satisfaction, BigDecimal floor)
      implements EvaluationReport {
    public FloorMissed {
      Objects.requireNonNull(evaluationId, "evaluationId");
      Objects.requireNonNull(round, "round");
      Objects.requireNonNull(satisfaction, "satisfaction");
      Objects.requireNonNull(floor, "floor");
    }
  }
}
