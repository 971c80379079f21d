package org.yishi.topic.wechat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The official account that sends its messages here.
 *
 * @param token what the account signs with; without one there is no account
 * @param category under which its topics come in, until a screener says better
 * @param tolerance how old or early a signed call may be
 * @param memory for how long half a conversation is kept
 * @param topicsPerDay how many topics one person may open in a day
 */
@ConfigurationProperties("yishi.topic.wechat")
record WeChatProperties(
    @Nullable String token,
    @DefaultValue("other") String category,
    @DefaultValue("5m") Duration tolerance,
    @DefaultValue("30m") Duration memory,
    @DefaultValue("20") int topicsPerDay) {

  /** Three to thirty-two letters and digits, says WeChat. */
  private static final String TOKEN = "[A-Za-z0-9]{3,32}";

  WeChatProperties {
    token = token == null || token.isBlank() ? null : token.strip();
    if (token != null && !token.matches(TOKEN)) {
      throw new IllegalArgumentException(
          "yishi.topic.wechat.token must be 3 to 32 letters and digits, as set at the account");
    }
    if (!tolerance.isPositive() || !memory.isPositive() || topicsPerDay < 1) {
      throw new IllegalArgumentException(
          "yishi.topic.wechat: tolerance, memory and topics-per-day must be positive");
    }
  }

  @Override
  public String toString() {
    return "WeChatProperties[…]";
  }
}
