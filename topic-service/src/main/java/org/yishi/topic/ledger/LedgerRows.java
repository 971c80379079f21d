package org.yishi.topic.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topic;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.escalation.Reason;
import org.yishi.topic.followup.Transfer;
import org.yishi.topic.funds.FundsEntry;
import org.yishi.topic.funds.FundsItem;
import org.yishi.topic.funds.UnitFunds;
import org.yishi.topic.screening.Masking;
import org.yishi.topic.screening.Screening;
import org.yishi.topic.summons.Answer;
import org.yishi.topic.summons.Summons;

/**
 * The rows of each ledger that follow from a topic. They carry the public title or the masked
 * original, and no words of residents or about them.
 */
public final class LedgerRows {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private final LedgerNames names;

  public LedgerRows(LedgerNames names) {
    this.names = names;
  }

  /** The rows that a topic gives a ledger for a period, or for all time. */
  public List<List<@Nullable Object>> of(LedgerKind kind, Topic topic, @Nullable Period period) {
    return switch (kind) {
      case TOPICS -> within(period, topic.submittedAt()) ? List.of(topic(topic)) : List.of();
      case WHISTLES -> whistles(topic, period);
      case TRANSFERS -> transfers(topic, period);
      case FUNDS -> funds(topic, period);
    };
  }

  /** The row of a sum that concerns no topic. */
  public List<@Nullable Object> of(UnitFunds sum) {
    String unit = sum.unit();
    return sum(sum.item(), names.unit(sum.area()), unit == null ? "" : unit, "", "");
  }

  private List<@Nullable Object> topic(Topic topic) {
    Screening screening = topic.screening();
    return row(
        topic.number(),
        names.street(topic.area()),
        names.unit(topic.area()),
        title(topic),
        names.category(topic.category()),
        topic.submission().channel().chinese(),
        topic.submission().workOrder(),
        topic.stage().chinese(),
        LedgerNames.level(topic.level()),
        names.unit(topic.holder()),
        screening == null || screening.leadUnit() == null ? null : names.unit(screening.leadUnit()),
        departments(topic.departments()),
        topic.escalations().size(),
        topic.summonses().all().size(),
        topic.overdue() ? "是" : "否",
        time(topic.submittedAt()),
        screening == null ? null : time(screening.time()),
        time(topic.endedAt()),
        time(topic.updatedAt()));
  }

  private List<List<@Nullable Object>> whistles(Topic topic, @Nullable Period period) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Escalation it : topic.escalations()) {
      if (within(period, it.raisedAt())) {
        rows.add(escalation(topic, it));
      }
    }
    for (Summons it : topic.summonses().all()) {
      if (within(period, it.draftedAt())) {
        rows.add(summons(topic, it));
      }
    }
    return rows;
  }

  private List<@Nullable Object> escalation(Topic topic, Escalation it) {
    Reason reason = it.reason();
    return row(
        topic.number(),
        names.unit(topic.area()),
        title(topic),
        it.takenOver() ? "提级" : "上报",
        it.n(),
        LedgerWords.of(it.urgency()),
        names.unit(it.from()),
        names.unit(it.to()),
        reason == null ? null : reason.chinese(),
        departments(it.departments()),
        LedgerWords.of(it.state()),
        time(it.raisedAt()),
        time(it.signedAt()),
        null,
        null,
        time(it.finishedAt()),
        null);
  }

  private List<@Nullable Object> summons(Topic topic, Summons it) {
    Answer answer = it.answer();
    Answer.Response response = answer.response();
    Answer.Fulfilment fulfilment = answer.fulfilment();
    Answer.Rating rating = answer.rating();
    Answer.Refusal refusal = answer.refusal();
    return row(
        topic.number(),
        names.unit(topic.area()),
        title(topic),
        "吹哨",
        it.n(),
        LedgerWords.of(it.call().urgency()),
        names.unit(it.by()),
        names.unit(it.department()),
        it.call().kind().chinese(),
        names.unit(it.department()),
        LedgerWords.of(it.state()),
        time(answer.summonedAt()),
        time(answer.reportedInAt()),
        response == null ? null : response.by().toString(),
        refusal == null ? null : "主管单位：" + Masking.mask(refusal.competentBody()),
        fulfilment == null ? null : time(fulfilment.at()),
        rating == null ? null : rating.satisfaction().chinese());
  }

  private List<List<@Nullable Object>> transfers(Topic topic, @Nullable Period period) {
    Screening screening = topic.screening();
    if (screening == null
        || screening.verdict() != Screening.Verdict.TRANSFER
        || !within(period, screening.time())) {
      return List.of();
    }
    String unit = screening.unit();
    Transfer transfer = topic.followUp().transfer();
    return List.of(
        row(
            topic.number(),
            names.unit(topic.area()),
            title(topic),
            names.category(topic.category()),
            unit == null ? null : names.unit(unit),
            time(screening.time()),
            transfer == null ? null : time(transfer.due()),
            transfer == null ? null : time(transfer.answeredAt()),
            transfer == null || !transfer.answered() ? null : transfer.done() ? "已办结" : "未办结",
            topic.stage().chinese(),
            topic.overdue() ? "是" : "否",
            time(topic.updatedAt())));
  }

  private List<List<@Nullable Object>> funds(Topic topic, @Nullable Period period) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (FundsEntry entry : topic.funding().entries()) {
      if (period == null || period.isIn(entry.item().year())) {
        rows.add(sum(entry.item(), names.unit(topic.area()), "", topic.number(), title(topic)));
      }
    }
    return rows;
  }

  private static List<@Nullable Object> sum(
      FundsItem item, String area, String unit, String number, String title) {
    return row(
        area,
        unit,
        item.year(),
        number,
        title,
        item.amount().yuan(),
        item.source().chinese(),
        Masking.mask(item.purpose()),
        item.state().chinese());
  }

  private static String title(Topic topic) {
    return topic.publicTitle().orElseGet(() -> Masking.mask(topic.submission().title()));
  }

  private String departments(Iterable<String> codes) {
    List<String> known = new ArrayList<>();
    codes.forEach(code -> known.add(names.unit(code)));
    return known.stream().collect(Collectors.joining("、"));
  }

  private static boolean within(@Nullable Period period, Instant time) {
    return period == null || period.contains(time);
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : TIME.format(time);
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    List<@Nullable Object> row = new ArrayList<>(cells.length);
    for (Object cell : cells) {
      row.add(cell);
    }
    return row;
  }
}
