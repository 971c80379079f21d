package org.yishi.session.mongo;

import com.mongodb.MongoClientException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import java.time.Duration;
import java.util.Optional;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.problem.ProblemTranslator;

/** Answers 503 when the store can't be reached; a store that refuses is a fault of ours. */
final class StoreAway implements ProblemTranslator {

  /** About as long as a replica set takes to choose a new primary. */
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  @Override
  public Optional<ProblemException> translate(Throwable exception) {
    return isAway(exception)
        ? Optional.of(ProblemException.unavailable(RETRY_AFTER, exception))
        : Optional.empty();
  }

  private static boolean isAway(Throwable exception) {
    return exception instanceof MongoClientException
        || exception instanceof MongoSocketException
        || exception instanceof MongoInterruptedException
        || exception instanceof MongoNotPrimaryException
        || exception instanceof MongoNodeIsRecoveringException;
  }
}
