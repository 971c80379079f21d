package org.yishi.gateway.feed;

/**
 * Why a feed is not given.
 *
 * @param reason the rule
 * @param field the parameter or header that broke it, or the empty text
 * @param value what it said, shortened
 */
record FeedRefusal(Reason reason, String field, String value) {

  /** So much of a wrong value is repeated to the one who sent it. */
  private static final int MAX_ECHO = 80;

  FeedRefusal {
    value = value.length() > MAX_ECHO ? value.substring(0, MAX_ECHO) + "…" : value;
  }

  static FeedRefusal of(Reason reason) {
    return new FeedRefusal(reason, "", "");
  }

  /** The rules; their codes are part of the API. */
  enum Reason {
    PARAMETER_UNKNOWN(400, "parameter-unknown"),
    FILTER_INVALID(422, "filter-invalid"),
    LIMIT_INVALID(422, "limit-invalid"),
    CURSOR_INVALID(400, "cursor-invalid"),
    CURSOR_GONE(410, "cursor-gone"),
    TOO_MANY_STREAMS(429, "too-many-streams"),
    FEED_FULL(503, "feed-full"),
    FEED_BUSY(503, "feed-busy"),
    FEED_UNAVAILABLE(503, "feed-unavailable");

    private final int status;
    private final String code;

    Reason(int status, String code) {
      this.status = status;
      this.code = code;
    }

    int status() {
      return status;
    }

    String code() {
      return code;
    }
  }
}
