package org.yishi.topic.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Topic;
import org.yishi.topic.forms.Form.Part;
import org.yishi.topic.ledger.LedgerNames;
import org.yishi.topic.participation.Participant;
import org.yishi.topic.screening.DecisionMethod;
import org.yishi.topic.screening.Legality;
import org.yishi.topic.screening.Nature;
import org.yishi.topic.screening.Screening;
import org.yishi.topic.screening.Screening.Verdict;
import org.yishi.topic.screening.ScreeningFile;
import org.yishi.topic.screening.ScreeningForm;

/** Fills in the screening form 议题研判（审核）表 from a case's record. */
public final class ScreeningForms {

  private final LedgerNames names;

  public ScreeningForms(LedgerNames names) {
    this.names = names;
  }

  /** The form; signatures and what isn't recorded stay open. */
  public Form of(Topic topic) {
    Screening screening = topic.screening();
    ScreeningFile papers = topic.screeningFile();
    ScreeningForm form = papers.form();
    String lead = topic.participation().leadUnit();
    Fields fields =
        new Fields()
            .add("议题编号", topic.number())
            .add("议题名称", topic.publicTitle().orElse(topic.submission().title()))
            .add(
                "来源及附议人数",
                CollectionForms.channel(topic.submission())
                    + "；附议"
                    + topic.cosigning().count()
                    + "人")
            .roomy("基本情况（走访核实）", form.findings())
            .add("相似议题", similar(topic))
            .add(
                "事项性质",
                Fields.choice(
                    Arrays.asList(Nature.values()),
                    screening == null ? null : screening.nature(),
                    ScreeningForms::word))
            .roomy("合法性及职责权限", legality(form))
            .roomy("研判意见", opinion(screening))
            .add(
                "牵头单位",
                Optional.ofNullable(lead)
                    .or(() -> Optional.ofNullable(screening).map(Screening::leadUnit))
                    .map(names::unit)
                    .orElse(null))
            .add("参与主体及人数", parties(topic))
            .add("协商形式", form.deliberation())
            .add("决策方式（含法定表决比例）", method(form.decisionMethod()))
            .add("拟协商时间", Fields.day(form.plannedFor()))
            .roomy("社区“两委”意见（签字、日期）", form.committeesOpinion())
            .roomy("社区党组织书记审定", null)
            .roomy("街道意见（需要时）", form.streetOpinion())
            .add("答复提出人（时间、方式）", reply(papers.reply()));
    return new Form(FormKind.SCREENING.title(), List.of(new Part("", fields.all())));
  }

  private static @Nullable String similar(Topic topic) {
    int sources = topic.merging().sources().size();
    return sources == 0 ? null : "已合并办理 " + sources + " 件";
  }

  private static @Nullable String legality(ScreeningForm form) {
    Legality legality = form.legality();
    String note = form.legalityNote();
    return legality == null ? note : legality.chinese() + (note == null ? "" : "：" + note);
  }

  private @Nullable String parties(Topic topic) {
    List<Participant> participants = topic.participation().participants();
    return participants.isEmpty()
        ? null
        : participants.stream()
            .map(it -> party(it) + " " + it.count() + " 人")
            .collect(Collectors.joining("；"));
  }

  private String party(Participant participant) {
    String department = participant.department();
    return department == null
        ? names.party(participant.party())
        : names.party(participant.party()) + "（" + names.unit(department) + "）";
  }

  private static @Nullable String method(@Nullable DecisionMethod method) {
    return method == null ? null : method.chinese() + "（" + method.ratio() + "）";
  }

  private static @Nullable String reply(ScreeningFile.@Nullable Reply reply) {
    return reply == null ? null : Fields.minute(reply.at()) + "　" + reply.way().chinese();
  }

  private String opinion(@Nullable Screening screening) {
    Verdict verdict = screening == null ? null : screening.verdict();
    String unit = screening == null ? null : screening.unit();
    String into = screening == null ? null : screening.into();
    String body = screening == null ? null : screening.competentBody();
    String boxes =
        String.join(
            "\n",
            Fields.box(verdict == Verdict.ACCEPT, "纳入协商")
                + "　"
                + Fields.box(verdict == Verdict.HANDLE_DIRECTLY, "直接办理"),
            Fields.box(verdict == Verdict.TRANSFER, "转办（单位）")
                + (unit == null ? "" : "：" + names.unit(unit)),
            Fields.box(verdict == Verdict.MERGE, "合并办理（编号）") + (into == null ? "" : "：" + into),
            Fields.box(verdict == Verdict.NOT_TAKE, "不纳入（理由、主管单位）")
                + (body == null ? "" : "：" + body));
    return screening == null ? boxes : boxes + "\n理由：" + screening.reason();
  }

  private static String word(Nature nature) {
    return switch (nature) {
      case PUBLIC_AFFAIRS -> "公共事务";
      case WELFARE -> "公益事业";
      case DIFFICULTY -> "实际困难";
      case DISPUTE -> "矛盾纠纷";
      case POLICY -> "政策落实";
      case STATUTORY -> "法定协商";
    };
  }
}
