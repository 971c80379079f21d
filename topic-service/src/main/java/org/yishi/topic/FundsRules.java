package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.time.ZoneId;
import org.yishi.topic.FundsCommand.ChangeFunds;
import org.yishi.topic.FundsCommand.RecordFunds;
import org.yishi.topic.FundsEvent.FundsRecorded;
import org.yishi.topic.funds.Funding;
import org.yishi.topic.funds.FundsEntry;
import org.yishi.topic.funds.FundsItem;

/** Which sums can be recorded: at every stage, since bills come late, but none twice. */
final class FundsRules {

  /** Sums are planned for some years ahead and entered some years late; more is a slip. */
  static final int YEARS_AROUND = 10;

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private FundsRules() {}

  static Decision decide(Topic topic, FundsCommand command, Context context) {
    return switch (command) {
      case RecordFunds add -> add(topic, add, context);
      case ChangeFunds change -> change(topic, change, context);
    };
  }

  private static Decision add(Topic topic, RecordFunds command, Context context) {
    Funding funding = topic.funding();
    RequestKey request = command.request();
    if (request != null) {
      FundsEntry earlier = funding.ofRequest(request.key()).orElse(null);
      if (earlier != null) {
        return request.fingerprint().equals(earlier.fingerprint())
            ? accepted()
            : refused(Rule.IDEMPOTENCY_KEY_REUSED);
      }
    }
    if (isSlip(command.item(), context)) {
      return refused(Rule.YEAR_OUT_OF_RANGE, "year", command.item().year());
    }
    if (funding.entries().size() >= Funding.MAX) {
      return refused(Rule.FUNDS_FULL, "max", Funding.MAX);
    }
    return accepted(
        new FundsRecorded(
            context.now(),
            new FundsEntry(
                funding.entries().size() + 1,
                command.item(),
                context.now(),
                context.now(),
                request == null ? null : request.key(),
                request == null ? null : request.fingerprint())));
  }

  private static Decision change(Topic topic, ChangeFunds command, Context context) {
    FundsEntry entry = topic.funding().find(command.n()).orElse(null);
    if (entry == null) {
      return refused(Rule.FUNDS_UNKNOWN, "n", command.n());
    }
    if (entry.item().equals(command.item())) {
      return accepted();
    }
    if (entry.item().state() == FundsItem.State.WITHDRAWN) {
      return refused(Rule.FUNDS_WITHDRAWN, "n", command.n());
    }
    if (isSlip(command.item(), context)) {
      return refused(Rule.YEAR_OUT_OF_RANGE, "year", command.item().year());
    }
    return accepted(new FundsRecorded(context.now(), entry.with(command.item(), context.now())));
  }

  private static boolean isSlip(FundsItem item, Context context) {
    int present = context.now().atZone(ZONE).getYear();
    return Math.abs(item.year() - present) > YEARS_AROUND;
  }
}
