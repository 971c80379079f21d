package org.yishi.topic.forms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topic;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.escalation.Evidence;
import org.yishi.topic.escalation.Reason;
import org.yishi.topic.escalation.Urgency;
import org.yishi.topic.forms.Form.Part;
import org.yishi.topic.ledger.LedgerNames;
import org.yishi.topic.ledger.LedgerWords;
import org.yishi.topic.summons.Answer;
import org.yishi.topic.summons.Summons;
import org.yishi.topic.summons.SummonsKind;

/** Fills in the sheet 上报（吹哨）单 of one hand-over or of one summons. */
public final class WhistleForms {

  private final LedgerNames names;

  public WhistleForms(LedgerNames names) {
    this.names = names;
  }

  /** The sheet of a hand-over 上报. */
  public Form of(Topic topic, Escalation it) {
    Reason reason = it.reason();
    Fields head =
        new Fields()
            .add("编号", topic.number() + "-上报-" + it.n())
            .add("哨型", kinds(null))
            .add("紧急程度", urgency(it.urgency()))
            .add("上报（吹哨）单位", names.unit(it.from()))
            .add("时间", Fields.minute(it.raisedAt()))
            .add("联系人电话", null)
            .add("议题名称编号", named(topic))
            .add("发生地点", place(topic))
            .roomy("基本情况", topic.submission().description())
            .roomy("已做工作（协商次数、结果）", done(it.evidence()))
            .add("上报原因", reason == null ? null : reason.chinese())
            .roomy("需协调事项", it.note())
            .add("拟请部门", departments(it.departments()))
            .add("建议办结时限", null)
            .add("附件清单", null)
            .add("分管领导签发", null);
    Fields received =
        new Fields().add("签收人、时间", Fields.minute(it.signedAt())).roomy("处理", handling(it));
    return form(head, received, department(null, null), ending(null));
  }

  /** The sheet of a summons 吹哨. */
  public Form of(Topic topic, Summons it) {
    Answer answer = it.answer();
    Fields head =
        new Fields()
            .add("编号", topic.number() + "-吹哨-" + it.n())
            .add("哨型", kinds(it.call().kind()))
            .add("紧急程度", urgency(it.call().urgency()))
            .add("上报（吹哨）单位", names.unit(it.by()))
            .add("时间", Fields.minute(it.draftedAt()))
            .add("联系人电话", null)
            .add("议题名称编号", named(topic))
            .add("发生地点", place(topic))
            .roomy("基本情况", orElse(it.call().situation(), topic.submission().description()))
            .roomy("已做工作（协商次数、结果）", "上报 " + topic.escalations().size() + " 次")
            .add("上报原因", null)
            .roomy("需协调事项", it.call().request())
            .add("拟请部门", names.unit(it.department()))
            .add("建议办结时限", Fields.day(it.call().wishedBy()))
            .add("附件清单", files(it.call().files()))
            .add(
                "分管领导签发",
                answer.summonedAt() == null ? null : "已签发　" + Fields.minute(answer.summonedAt()));
    Fields received = new Fields().add("签收人、时间", null).roomy("处理", handling(null));
    return form(head, received, department(it, answer), ending(answer));
  }

  private static Form form(Fields head, Fields received, Fields department, Fields ending) {
    return new Form(
        FormKind.WHISTLE.title(),
        List.of(
            new Part("", head.all()),
            new Part("受理栏", received.all()),
            new Part("部门栏", department.all()),
            new Part("办结栏", ending.all())));
  }

  private static Fields department(@Nullable Summons it, @Nullable Answer answer) {
    Answer.Response response = answer == null ? null : answer.response();
    Answer.Fulfilment fulfilment = answer == null ? null : answer.fulfilment();
    String fulfilled =
        fulfilment == null
            ? null
            : Fields.minute(fulfilment.at()) + "　" + orElse(fulfilment.note(), "已完成");
    return new Fields()
        .add("报到人、报到时间", answer == null ? null : Fields.minute(answer.reportedInAt()))
        .roomy("职责认定（属/不属：主管单位、依据）", duty(it, answer))
        .roomy(
            "措施、时限",
            response == null ? null : response.plan() + "（" + Fields.day(response.by()) + "前）")
        .roomy("完成情况", fulfilled)
        .add("负责人签字", null);
  }

  private static String duty(@Nullable Summons it, @Nullable Answer answer) {
    Answer.Refusal refusal = answer == null ? null : answer.refusal();
    boolean own = it != null && refusal == null && answer != null && answer.response() != null;
    String boxes = Fields.box(own, "属") + "　" + Fields.box(refusal != null, "不属");
    return refusal == null
        ? boxes
        : boxes + "：" + refusal.competentBody() + "；依据：" + refusal.basis();
  }

  private static Fields ending(@Nullable Answer answer) {
    Answer.Rating rating = answer == null ? null : answer.rating();
    String words = rating == null ? null : rating.words();
    return new Fields()
        .add(
            "吹哨单位评价",
            rating == null
                ? null
                : rating.satisfaction().chinese() + (words == null ? "" : "：" + words))
        .add("诉求人回访（已解决/满意）", null)
        .add("归档", null);
  }

  private static String handling(@Nullable Escalation it) {
    Escalation.State state = it == null ? null : it.state();
    String boxes =
        Fields.box(state == Escalation.State.HANDLED, "本级办理")
            + "　"
            + Fields.box(state == Escalation.State.RAISED_FURTHER, "继续上报")
            + "　"
            + Fields.box(state == Escalation.State.RETURNED, "退回：理由与指导");
    if (it == null) {
      return boxes;
    }
    String words =
        Stream.of(it.handlingNote(), it.returnReason(), it.guidance())
            .filter(text -> text != null)
            .collect(Collectors.joining("；"));
    return words.isEmpty() ? boxes : boxes + "\n" + words;
  }

  private static String done(Evidence evidence) {
    return "协商 %d 次，形成纪要 %d 份，协商未果 %d 次；此前上报 %d 次，退回 %d 次。"
        .formatted(
            evidence.sessions().size(),
            evidence.minutes().size(),
            evidence.noConsensus(),
            evidence.earlierEscalations(),
            evidence.returns());
  }

  private static String kinds(@Nullable SummonsKind kind) {
    return Fields.choice(Arrays.asList(SummonsKind.values()), kind, SummonsKind::chinese);
  }

  private static String urgency(Urgency urgency) {
    return Fields.choice(Arrays.asList(Urgency.values()), urgency, LedgerWords::of);
  }

  private static String named(Topic topic) {
    return topic.publicTitle().orElse(topic.submission().title()) + "（" + topic.number() + "）";
  }

  private String place(Topic topic) {
    return names.unit(topic.area()) + Fields.place(topic.submission().location());
  }

  private String departments(List<String> codes) {
    return codes.stream().map(names::unit).collect(Collectors.joining("、"));
  }

  private static @Nullable String files(List<String> files) {
    return files.isEmpty() ? null : "共 " + files.size() + " 件";
  }

  private static String orElse(@Nullable String text, String other) {
    return text == null ? other : text;
  }
}
