package org.yishi.topic.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.screening.Masking;

/** What sessions report. */
sealed interface SessionReport extends ReportData {

  String sessionId();

  record Noticed(
      String sessionId,
      int round,
      String kind,
      String mode,
      Instant startsAt,
      @Nullable String venue)
      implements SessionReport {
    public Noticed {
      Objects.requireNonNull(sessionId, "sessionId");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(mode, "mode");
      Objects.requireNonNull(startsAt, "startsAt");
      venue = venue == null ? null : Masking.mask(venue);
    }
  }

  record Opened(
      String sessionId,
      int round,
      @Nullable String kind,
      @Nullable List<String> parties,
      @Nullable Integer present)
      implements SessionReport {
    public Opened {
      Objects.requireNonNull(sessionId, "sessionId");
    }
  }

  record Concluded(String sessionId, int round, Result result) implements SessionReport {
    public Concluded {
      Objects.requireNonNull(sessionId, "sessionId");
      Objects.requireNonNull(result, "result");
    }

    enum Result {
      OPINION_REACHED,
      NO_CONSENSUS,
      ADJOURNED
    }
  }

  record MinutesConfirmed(
      String sessionId, int round, String sha256, @Nullable Integer confirmations)
      implements SessionReport {
    public MinutesConfirmed {
      Objects.requireNonNull(sessionId, "sessionId");
      Objects.requireNonNull(sha256, "sha256");
    }
  }

  record Cancelled(String sessionId, int round) implements SessionReport {
    public Cancelled {
      Objects.requireNonNull(sessionId, "sessionId");
    }
  }

  record Postponed(String sessionId, int round, Instant startsAt, @Nullable String venue)
      implements SessionReport {
    public Postponed {
      Objects.requireNonNull(sessionId, "sessionId");
      Objects.requireNonNull(startsAt, "startsAt");
      venue = venue == null ? null : Masking.mask(venue);
    }
  }
}
