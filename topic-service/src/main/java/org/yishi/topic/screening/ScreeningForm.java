package org.yishi.topic.screening;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the screening form 议题研判（审核）表 says beyond the decision itself; each line may be filled in
 * later.
 *
 * @param findings what the visit found 基本情况（走访核实）
 * @param legality whether it is lawful and whose to decide 合法性及职责权限
 * @param legalityNote what is to be said about that
 * @param deliberation the kind of meeting that suits it 协商形式
 * @param decisionBody who is entitled to decide
 * @param decisionMethod how, with the legal ratio 决策方式
 * @param plannedFor when deliberation is planned 拟协商时间
 * @param committeesOpinion what the two committees say 社区“两委”意见
 * @param streetOpinion what the street says, where it is asked 街道意见
 */
public record ScreeningForm(
    @Nullable String findings,
    @Nullable Legality legality,
    @Nullable String legalityNote,
    @Nullable String deliberation,
    @Nullable DecisionBody decisionBody,
    @Nullable DecisionMethod decisionMethod,
    @Nullable LocalDate plannedFor,
    @Nullable String committeesOpinion,
    @Nullable String streetOpinion) {

  /** Characters of the findings. */
  public static final int MAX_FINDINGS = 2_000;

  /** Characters of an opinion. */
  public static final int MAX_OPINION = 500;

  /** Nothing filled in. */
  public static final ScreeningForm EMPTY =
      new ScreeningForm(null, null, null, null, null, null, null, null, null);

  /** The form with the lines that the other one fills in, and the others as they were. */
  public ScreeningForm filledInBy(ScreeningForm other) {
    return new ScreeningForm(
        later(findings, other.findings),
        later(legality, other.legality),
        later(legalityNote, other.legalityNote),
        later(deliberation, other.deliberation),
        later(decisionBody, other.decisionBody),
        later(decisionMethod, other.decisionMethod),
        later(plannedFor, other.plannedFor),
        later(committeesOpinion, other.committeesOpinion),
        later(streetOpinion, other.streetOpinion));
  }

  private static <T> @Nullable T later(@Nullable T before, @Nullable T after) {
    return after != null ? after : before;
  }
}
