package org.yishi.testing.planted;

import java.util.concurrent.TimeUnit;

/** Planted: a wait that nobody can end. */
class Sleeper {

  void sleep() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }
}
