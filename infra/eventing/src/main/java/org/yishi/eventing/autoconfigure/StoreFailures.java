package org.yishi.eventing.autoconfigure;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;

/** Tells a store that can't be reached from a store that refuses. */
final class StoreFailures {

  private StoreFailures() {}

  /** Only an answer that says no to this very command is final; all else may pass. */
  static boolean isPassing(Throwable failure) {
    return switch (failure) {
      case MongoWriteException _, MongoBulkWriteException _ -> false;
      case MongoCommandException refused -> mayPass(refused);
      case MongoException _ -> true;
      default -> false;
    };
  }

  private static boolean mayPass(MongoException refused) {
    return refused.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
        || refused.hasErrorLabel("RetryableWriteError");
  }
}
