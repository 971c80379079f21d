package org.yishi.eventing.store;

import java.time.InstantSource;
import org.yishi.eventing.relay.Backlog;

class MemoryStoreTest extends AggregateStoreContract {

  @Override
  protected AggregateStore emptyStore(Backlog backlog) {
    return new MemoryStore(
        new MemoryStore.Documents(), backlog, Trouble.NONE, InstantSource.system());
  }
}
