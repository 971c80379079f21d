package org.yishi.eventing.consumer;

import org.yishi.eventing.store.Trouble;

class MemoryLettersTest extends DeadLettersContract {

  @Override
  protected DeadLetters noLetters() {
    return new MemoryLetters(Trouble.NONE);
  }
}
