package org.yishi.gateway.routing;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.problem.ProblemTranslator;

/**
 * A service died in the middle of its answer: it is down like one that never answered. Whatever had
 * been passed on by then can't be taken back; a short answer had not.
 */
final class CutAnswer implements ProblemTranslator {

  private final Duration retryAfter;

  CutAnswer(Duration retryAfter) {
    this.retryAfter = retryAfter;
  }

  @Override
  public Optional<ProblemException> translate(Throwable exception) {
    boolean cut = exception instanceof IOException && !(exception instanceof ClientAbortException);
    return cut
        ? Optional.of(ProblemException.retry(RoutingProblem.SERVICE_UNAVAILABLE, retryAfter))
        : Optional.empty();
  }
}
