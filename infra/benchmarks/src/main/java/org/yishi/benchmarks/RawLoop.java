package org.yishi.benchmarks;

/** Insert and send by the client itself: no server, no request. */
record RawLoop(InsertAndSend work) implements IntakePath {

  @Override
  public String log() {
    return work.log();
  }

  @Override
  public String submit(int i, String key) {
    return work.once(Submissions.text(i));
  }

  @Override
  public void close() {
    work.close();
  }
}
