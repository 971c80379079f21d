package org.yishi.topic;

class InMemoryTopicsTest extends TopicsContract {

  private final InMemoryTopics topics = new InMemoryTopics();

  @Override
  protected Topics emptyStore() {
    return topics;
  }

  @Override
  protected Topics secondInstance() {
    return topics;
  }
}
