package org.yishi.eventing.autoconfigure;

import com.mongodb.MongoClientException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/** Tells a store that can't be reached from a store that refuses. */
final class StoreFailures {

  private StoreFailures() {}

  static boolean isPassing(Throwable failure) {
    return failure instanceof MongoSocketException
        || failure instanceof MongoTimeoutException
        || failure instanceof MongoNotPrimaryException
        || failure instanceof MongoNodeIsRecoveringException
        || failure instanceof MongoInterruptedException
        || failure instanceof MongoClientException;
  }
}
