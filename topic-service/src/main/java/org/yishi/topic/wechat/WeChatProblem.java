package org.yishi.topic.wechat;

import java.util.Locale;
import org.yishi.web.problem.ProblemCode;

/** Why a call in the account's name is refused. */
enum WeChatProblem implements ProblemCode {
  /** It isn't signed with the account's token. */
  WECHAT_SIGNATURE_INVALID(403),
  /** It is signed for another moment. */
  WECHAT_CALL_OUTDATED(403),
  /** Its nonce was used before, for something else. */
  WECHAT_CALL_REPLAYED(403),
  /** It isn't a message in the form that WeChat sends. */
  WECHAT_MESSAGE_MALFORMED(400),
  /** It is encrypted; the account has to send in plain mode. */
  WECHAT_MESSAGE_ENCRYPTED(422);

  private final int status;

  WeChatProblem(int status) {
    this.status = status;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }
}
