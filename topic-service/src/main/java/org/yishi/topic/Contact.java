package org.yishi.topic;

/**
 * The person on whose behalf staff entered a topic; kept apart from the topic and never part of an
 * event or a log line.
 */
public record Contact(String name, String phone) {

  @Override
  public String toString() {
    return "Contact[…]";
  }
}
