package org.yishi.topic;

import static org.yishi.topic.TopicDecider.moved;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.TopicAccepted;
import org.yishi.topic.TopicEvent.TopicHandledDirectly;
import org.yishi.topic.TopicEvent.TopicNotTaken;
import org.yishi.topic.TopicEvent.TopicTransferred;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.screening.Masking;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.screening.Screening;
import org.yishi.topic.screening.Screening.Verdict;
import org.yishi.topic.screening.ScreeningDecision;
import org.yishi.topic.screening.ScreeningDecision.Accept;
import org.yishi.topic.screening.ScreeningDecision.HandleDirectly;
import org.yishi.topic.screening.ScreeningDecision.Merge;
import org.yishi.topic.screening.ScreeningDecision.NotTake;
import org.yishi.topic.screening.ScreeningDecision.Transfer;

/** Screening 研判: once per proposal, by the staff of the area that holds it. */
final class ScreeningRules {

  /** A department's code or the id of a community's own unit. */
  private static final Pattern UNIT = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

  private ScreeningRules() {}

  static Decision screen(Topic topic, ScreeningDecision decision, Context context) {
    if (!context.by().speaksFor(topic.holder())) {
      return refused(Rule.NOT_HOLDER, "holder", topic.holder());
    }
    if (topic.stage() != Stage.PROPOSED) {
      return refused(Rule.ALREADY_SCREENED, "stage", topic.stage());
    }
    Instant now = context.now();
    return switch (decision) {
      case Accept accept -> accept(topic, accept, context);
      case HandleDirectly direct ->
          moved(
              topic,
              new TopicHandledDirectly(
                  now, screening(Verdict.HANDLE_DIRECTLY, now, direct.reason(), null, null)),
              now,
              Stage.DIRECT);
      case Transfer transfer -> transfer(topic, transfer, context);
      case Merge merge -> MergingRules.merge(topic, merge, context);
      case NotTake notTake ->
          moved(
              topic,
              new TopicNotTaken(
                  now,
                  screening(Verdict.NOT_TAKE, now, notTake.reason(), null, notTake.competentBody()),
                  notTake.competentBody()),
              now,
              Stage.NOT_TAKEN);
    };
  }

  private static Decision accept(Topic topic, Accept accept, Context context) {
    String category = accept.category() != null ? accept.category() : topic.category();
    if (context.district().categories().find(category).isEmpty()) {
      return refused(Rule.CATEGORY_UNKNOWN, "category", category);
    }
    if (accept.leadUnit() != null && !UNIT.matcher(accept.leadUnit()).matches()) {
      return refused(Rule.UNIT_MALFORMED, "unit", accept.leadUnit());
    }
    Submission submission = topic.submission();
    var screening =
        new Screening(
            Verdict.ACCEPT,
            context.now(),
            accept.reason(),
            accept.nature(),
            accept.scope() != null ? accept.scope() : Scope.COMMUNITY,
            accept.leadUnit(),
            publicWords(accept.publicTitle(), submission.title(), Submission.MAX_TITLE),
            publicWords(
                accept.publicSummary(), submission.description(), Screening.MAX_PUBLIC_SUMMARY),
            null,
            null,
            null);
    Instant now = context.now();
    var session = DeadlineTerms.start(DeadlineKind.SESSION, topic.holder(), context);
    var events = new ArrayList<TopicEvent>();
    events.add(new TopicAccepted(now, category, screening, session, leading(accept, context)));
    events.add(new StageChanged(now, topic.stage(), Stage.ACCEPTED));
    events.addAll(ProgressRules.steps(TopicDecider.evolve(topic, events), context));
    return new Decision.Accepted(events);
  }

  /** The lead unit as a department of the district; a community's own unit is none. */
  private static List<String> leading(Accept accept, Context context) {
    String unit = accept.leadUnit();
    return unit != null && context.district().departments().contains(unit)
        ? List.of(unit)
        : List.of();
  }

  private static Decision transfer(Topic topic, Transfer transfer, Context context) {
    if (context.district().departments().find(transfer.unit()).isEmpty()) {
      return refused(Rule.DEPARTMENT_UNKNOWN, "department", transfer.unit());
    }
    Instant now = context.now();
    var screening = screening(Verdict.TRANSFER, now, transfer.reason(), transfer.unit(), null);
    return moved(
        topic, new TopicTransferred(now, screening, transfer.unit()), now, Stage.TRANSFERRED);
  }

  private static String publicWords(@Nullable String chosen, String original, int limit) {
    String words = Masking.mask(chosen != null ? chosen : original);
    return words.length() <= limit ? words : words.substring(0, limit);
  }

  private static Screening screening(
      Verdict verdict,
      Instant time,
      String reason,
      @Nullable String unit,
      @Nullable String competentBody) {
    return new Screening(
        verdict, time, reason, null, null, null, null, null, unit, null, competentBody);
  }
}
