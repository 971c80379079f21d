package org.yishi.topic.wechat;

/** What somebody has sent to the account. */
sealed interface WeChatMessage {

  /** Bytes of the largest message; a text has two thousand. */
  int MAX_BYTES = 64 * 1_024;

  /** Tells it apart from every other; WeChat sends it again under the same. */
  String id();

  /** The account. */
  String to();

  /** Whoever sent it: personal data, never in a log, an event or an answer to others. */
  String from();

  /** Words. */
  record Text(String id, String to, String from, String content) implements WeChatMessage {
    @Override
    public String toString() {
      return "Text[…]";
    }
  }

  /** A spot on the map, with the address that the map has for it. */
  record Spot(String id, String to, String from, double latitude, double longitude, String label)
      implements WeChatMessage {
    @Override
    public String toString() {
      return "Spot[…]";
    }
  }

  /** Somebody has begun to follow the account. */
  record Followed(String id, String to, String from) implements WeChatMessage {
    @Override
    public String toString() {
      return "Followed[…]";
    }
  }

  /** Anything that can't become a topic: pictures, voices, other events. */
  record Other(String id, String to, String from) implements WeChatMessage {
    @Override
    public String toString() {
      return "Other[…]";
    }
  }
}
