package org.yishi.gateway.feed;

/** The extent of the log at some moment: its oldest position and the one behind its newest. */
record LogShape(Cursor start, Cursor end) {

  /** The identity of the log; another one after it was deleted and made anew. */
  int id() {
    return end.log();
  }

  int partitions() {
    return end.partitions();
  }
}
