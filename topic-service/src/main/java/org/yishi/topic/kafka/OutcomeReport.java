package org.yishi.topic.kafka;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What outcomes report. */
sealed interface OutcomeReport extends ReportData {

  String outcomeId();

  record Adopted(
      String outcomeId,
      @Nullable String sessionId,
      Adoption adoption,
      String body,
      int tasks,
      @Nullable List<String> departments)
      implements OutcomeReport {
    public Adopted {
      Objects.requireNonNull(outcomeId, "outcomeId");
      Objects.requireNonNull(adoption, "adoption");
      Objects.requireNonNull(body, "body");
    }

    enum Adoption {
      WHOLE,
      PART,
      NOT_ADOPTED
    }
  }

  record Announced(String outcomeId, List<String> channels, Instant publicityEnds)
      implements OutcomeReport {
    public Announced {
      Objects.requireNonNull(outcomeId, "outcomeId");
      Objects.requireNonNull(channels, "channels");
      Objects.requireNonNull(publicityEnds, "publicityEnds");
    }
  }

  record Objected(String outcomeId, int n, @Nullable Instant answerDue) implements OutcomeReport {
    public Objected {
      Objects.requireNonNull(outcomeId, "outcomeId");
    }
  }

  record ReportSubmitted(String outcomeId, String to, List<String> departments)
      implements OutcomeReport {
    public ReportSubmitted {
      Objects.requireNonNull(outcomeId, "outcomeId");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(departments, "departments");
    }
  }

  record Progressed(
      String outcomeId,
      int task,
      int percent,
      @Nullable BigDecimal done,
      @Nullable BigDecimal target,
      @Nullable String quantityUnit,
      @Nullable List<String> departments)
      implements OutcomeReport {
    public Progressed {
      Objects.requireNonNull(outcomeId, "outcomeId");
    }
  }

  record Circulated(String outcomeId, int task, String unit, LocalDate due)
      implements OutcomeReport {
    public Circulated {
      Objects.requireNonNull(outcomeId, "outcomeId");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(due, "due");
    }
  }

  record FindingRecorded(String outcomeId, int n, String supervision, Instant answerDue)
      implements OutcomeReport {
    public FindingRecorded {
      Objects.requireNonNull(outcomeId, "outcomeId");
      Objects.requireNonNull(supervision, "supervision");
      Objects.requireNonNull(answerDue, "answerDue");
    }
  }

  record FindingAnswered(String outcomeId, int n, boolean onTime) implements OutcomeReport {
    public FindingAnswered {
      Objects.requireNonNull(outcomeId, "outcomeId");
    }
  }

  record Accepted(String outcomeId, int task, int tasksAccepted, int tasks)
      implements OutcomeReport {
    public Accepted {
      Objects.requireNonNull(outcomeId, "outcomeId");
    }
  }

  record UpkeepChecked(String outcomeId, int n, boolean passed, @Nullable LocalDate nextDue)
      implements OutcomeReport {
    public UpkeepChecked {
      Objects.requireNonNull(outcomeId, "outcomeId");
    }
  }

  record UpkeepLapsed(String outcomeId, int inARow) implements OutcomeReport {
    public UpkeepLapsed {
      Objects.requireNonNull(outcomeId, "outcomeId");
    }
  }
}
