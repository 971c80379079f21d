package org.yishi.gateway.feed;

import org.yishi.web.problem.ProblemCode;

/**
 * Why a feed is not given.
 *
 * @param reason the rule
 * @param field the parameter or header that broke it, or the empty text
 */
record FeedRefusal(Reason reason, String field) {

  static FeedRefusal of(Reason reason) {
    return new FeedRefusal(reason, "");
  }

  /** The rules; their codes are part of the API, the general ones those of every service. */
  enum Reason implements ProblemCode {
    PARAMETER_UNKNOWN(400, "unknown-parameter"),
    FILTER_INVALID(400, "invalid-parameter"),
    LIMIT_INVALID(400, "invalid-parameter"),
    CURSOR_INVALID(400, "invalid-cursor"),
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

    @Override
    public int status() {
      return status;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
