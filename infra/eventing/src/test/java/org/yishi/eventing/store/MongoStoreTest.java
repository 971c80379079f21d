package org.yishi.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.OutboxFullException;
import org.yishi.eventing.mongo.AggregateCollection;
import org.yishi.eventing.relay.Backlog;
import org.yishi.eventing.relay.OutboxKey;
import org.yishi.testing.TestStack;

class MongoStoreTest extends AggregateStoreContract {

  private static final String NAME = "eventing_store_test";
  private static final MongoClient CLIENT = MongoClients.create(TestStack.mongoUri(NAME));
  private static final MongoDatabase DATABASE = CLIENT.getDatabase(NAME);

  @AfterAll
  static void disconnect() {
    CLIENT.close();
  }

  @Override
  protected AggregateStore emptyStore(Backlog backlog) {
    DATABASE.drop();
    return new MongoStore(DATABASE, backlog);
  }

  @Test
  void takes_no_more_events_when_too_many_wait_for_the_log() {
    OutboxKey key = new OutboxKey("sessions", "hot");
    int atOnce = AggregateCollection.MAX_EVENTS_AT_ONCE;
    store().insert(key, List.of(), events(atOnce), null);
    while (store().find(key).orElseThrow().sequence() < AggregateCollection.MAX_OUTBOX) {
      store().update(store().find(key).orElseThrow(), List.of(), events(atOnce), null);
    }
    var full = store().find(key).orElseThrow();

    assertThatThrownBy(() -> store().update(full, List.of("a"), events(1), null))
        .isInstanceOf(OutboxFullException.class);
    assertThat(store().find(key)).contains(full);
    assertThat(store().update(full, List.of("no event"), List.of(), null)).isTrue();
  }

  @Test
  void refuses_ids_that_no_consumer_could_remember() {
    assertThatThrownBy(
            () -> store().insert(new OutboxKey("sessions", "a.b"), List.of(), events(1), null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
