package org.yishi.gateway.feed;

import java.time.Duration;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;

/** Says over HTTP why a feed is not given. */
final class FeedProblems {

  private static final Duration SHORTLY = Duration.ofSeconds(2);
  private static final Duration LATER = Duration.ofSeconds(10);

  private FeedProblems() {}

  static ProblemException of(FeedRefusal.Reason reason) {
    return of(FeedRefusal.of(reason));
  }

  static ProblemException of(FeedRefusal refusal) {
    FeedRefusal.Reason reason = refusal.reason();
    return switch (reason) {
      case PARAMETER_UNKNOWN -> field(refusal, "unknown");
      case FILTER_INVALID, LIMIT_INVALID, CURSOR_INVALID -> field(refusal, "invalid");
      case CURSOR_GONE -> ProblemException.of(reason);
      case TOO_MANY_STREAMS, FEED_FULL -> ProblemException.retry(reason, LATER);
      case FEED_BUSY, FEED_UNAVAILABLE -> ProblemException.retry(reason, SHORTLY);
    };
  }

  static ProblemException limit(int most) {
    return ProblemException.of(
        FeedRefusal.Reason.LIMIT_INVALID, FieldProblem.of("limit", "out-of-range", 1, most));
  }

  private static ProblemException field(FeedRefusal refusal, String code) {
    return ProblemException.of(refusal.reason(), FieldProblem.of(refusal.field(), code));
  }
}
