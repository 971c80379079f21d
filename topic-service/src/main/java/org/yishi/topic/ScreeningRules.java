package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.moved;
import static org.yishi.topic.TopicDecider.refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.district.WorkingCalendar;
import org.yishi.topic.ParticipationEvent.Change;
import org.yishi.topic.ParticipationEvent.PartiesDetermined;
import org.yishi.topic.ScreeningEvent.ScreeningProposed;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.TopicEvent.TopicAccepted;
import org.yishi.topic.TopicEvent.TopicHandledDirectly;
import org.yishi.topic.TopicEvent.TopicMerged;
import org.yishi.topic.TopicEvent.TopicNotTaken;
import org.yishi.topic.TopicEvent.TopicTransferred;
import org.yishi.topic.deadline.Deadline;
import org.yishi.topic.deadline.DeadlineKind;
import org.yishi.topic.followup.DirectHandling;
import org.yishi.topic.participation.Participation;
import org.yishi.topic.screening.Masking;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.screening.Screening;
import org.yishi.topic.screening.Screening.Papers;
import org.yishi.topic.screening.Screening.Verdict;
import org.yishi.topic.screening.ScreeningDecision;
import org.yishi.topic.screening.ScreeningDecision.Accept;
import org.yishi.topic.screening.ScreeningDecision.HandleDirectly;
import org.yishi.topic.screening.ScreeningDecision.Merge;
import org.yishi.topic.screening.ScreeningDecision.NotTake;
import org.yishi.topic.screening.ScreeningDecision.Transfer;
import org.yishi.topic.screening.ScreeningProposal;
import org.yishi.topic.unit.Unit;

/**
 * Screening 研判: once per proposal, by the staff of the area that holds it. Where the policy leaves
 * it to the lead, what a worker decides is a proposal.
 */
final class ScreeningRules {

  private ScreeningRules() {}

  static Decision screen(Topic topic, ScreenTopic command, Context context) {
    if (!context.by().speaksFor(topic.holder())) {
      return refused(Rule.NOT_HOLDER, "holder", topic.holder());
    }
    if (topic.stage() != Stage.PROPOSED) {
      return refused(Rule.ALREADY_SCREENED, "stage", topic.stage());
    }
    boolean leadApproves = context.district().policy().leadApproves();
    boolean proposes = leadApproves && context.by().isCommunityWorker();
    if (proposes && topic.screeningFile().proposal() != null) {
      return refused(Rule.SCREENING_AWAITS_APPROVAL);
    }
    String account = context.by().account();
    var papers = new Papers(command.form(), account, leadApproves ? account : null);
    Decision decision = decided(topic, command.decision(), papers, context);
    return proposes ? proposed(decision, command, context) : decision;
  }

  /** What becomes of a proposal of the topic, provided that whoever decides is entitled to. */
  static Decision decided(Topic topic, ScreeningDecision decision, Papers papers, Context context) {
    return switch (decision) {
      case Accept accept -> accept(topic, accept, papers, context);
      case HandleDirectly direct -> handleDirectly(topic, direct, papers, context);
      case Transfer transfer -> transfer(topic, transfer, papers, context);
      case Merge merge -> signed(MergingRules.merge(topic, merge, context), papers);
      case NotTake notTake -> notTake(topic, notTake, papers, context);
    };
  }

  /** A decision that can't be carried out isn't worth the lead's time. */
  private static Decision proposed(Decision decision, ScreenTopic command, Context context) {
    return switch (decision) {
      case Decision.Refused refused -> refused;
      case Decision.Accepted _ ->
          accepted(
              new ScreeningProposed(
                  context.now(),
                  new ScreeningProposal(
                      command.decision(), command.form(), context.by().account(), context.now())));
    };
  }

  private static Decision accept(Topic topic, Accept accept, Papers papers, Context context) {
    String category = accept.category() != null ? accept.category() : topic.category();
    if (context.district().categories().find(category).isEmpty()) {
      return refused(Rule.CATEGORY_UNKNOWN, "category", category);
    }
    Scope scope = accept.scope() != null ? accept.scope() : Scope.COMMUNITY;
    boolean withheld = scope == Scope.HOUSEHOLD;
    if (withheld && (accept.publicTitle() != null || accept.publicSummary() != null)) {
      return refused(Rule.HOUSEHOLD_NOT_PUBLIC);
    }
    String words = accept.leadUnit();
    Optional<String> named = words == null ? Optional.empty() : PartiesRules.unit(words, context);
    if (words != null && named.isEmpty()) {
      return refused(Rule.UNIT_UNKNOWN, "unit", words);
    }
    Participation rules =
        PartiesRules.preview(topic, category, accept.nature(), scope, context)
            .decidedBy(
                named.orElse(null), papers.form().decisionBody(), papers.form().decisionMethod());
    Submission submission = topic.submission();
    var screening =
        new Screening(
            Verdict.ACCEPT,
            context.now(),
            accept.reason(),
            accept.nature(),
            scope,
            rules.leadUnit(),
            withheld
                ? null
                : publicWords(accept.publicTitle(), submission.title(), Submission.MAX_TITLE),
            withheld
                ? null
                : publicWords(
                    accept.publicSummary(), submission.description(), Screening.MAX_PUBLIC_SUMMARY),
            null,
            null,
            null,
            papers);
    Instant now = context.now();
    var session = DeadlineTerms.start(DeadlineKind.SESSION, topic.holder(), context);
    var events = new ArrayList<TopicEvent>();
    events.add(new TopicAccepted(now, category, screening, session, leading(named, context)));
    events.add(new StageChanged(now, topic.stage(), Stage.ACCEPTED));
    events.add(new PartiesDetermined(now, Change.DETERMINED, rules));
    events.addAll(ProgressRules.steps(TopicDecider.evolve(topic, events), context));
    return new Decision.Accepted(events);
  }

  /** The lead unit that was named, as a department of the district; other units are none. */
  private static List<String> leading(Optional<String> unit, Context context) {
    return unit.filter(context.district().departments()::contains).stream().toList();
  }

  private static Decision handleDirectly(
      Topic topic, HandleDirectly direct, Papers papers, Context context) {
    Instant now = context.now();
    LocalDate promised = direct.promisedBy();
    if (promised != null && !promisable(promised, context)) {
      return refused(Rule.PROMISE_OUT_OF_RANGE, "date", promised);
    }
    Deadline promise =
        promised == null
            ? null
            : DeadlineTerms.until(DeadlineKind.DIRECT_PROMISE, topic.holder(), promised, context);
    var handling =
        promised == null
            ? new DirectHandling(
                direct.answer() == null ? direct.reason() : direct.answer(),
                direct.photos(),
                null,
                now)
            : new DirectHandling(null, direct.photos(), promised, null);
    return moved(
        topic,
        new TopicHandledDirectly(
            now,
            screening(Verdict.HANDLE_DIRECTLY, now, direct.reason(), null, null, papers),
            handling,
            promise),
        now,
        Stage.DIRECT);
  }

  private static boolean promisable(LocalDate day, Context context) {
    WorkingCalendar calendar = context.district().calendar();
    Instant latest =
        calendar.plus(context.now(), context.district().policy().followUp().longestPromise());
    return !day.isBefore(calendar.day(context.now())) && !day.isAfter(calendar.day(latest));
  }

  private static Decision transfer(Topic topic, Transfer transfer, Papers papers, Context context) {
    String words = transfer.unit();
    Optional<String> department = PartiesRules.department(words, context.district());
    Optional<String> own = PartiesRules.ownUnit(words, context).map(Unit::id);
    String unit = department.or(() -> own).orElse(null);
    if (unit == null) {
      return refused(Rule.DEPARTMENT_UNKNOWN, "department", words);
    }
    Instant now = context.now();
    Deadline answer =
        department.isPresent()
            ? DeadlineTerms.ofDepartment(
                new Deadline.Key(DeadlineKind.TRANSFER_ANSWER, null),
                unit,
                topic.holder(),
                context.district().policy().followUp().transferAnswer(),
                context)
            : DeadlineTerms.start(DeadlineKind.TRANSFER_ANSWER, topic.holder(), context);
    return moved(
        topic,
        new TopicTransferred(
            now,
            screening(Verdict.TRANSFER, now, transfer.reason(), unit, null, papers),
            unit,
            department.isPresent(),
            answer),
        now,
        Stage.TRANSFERRED);
  }

  private static Decision notTake(Topic topic, NotTake notTake, Papers papers, Context context) {
    Instant now = context.now();
    return moved(
        topic,
        new TopicNotTaken(
            now,
            screening(
                Verdict.NOT_TAKE, now, notTake.reason(), null, notTake.competentBody(), papers),
            notTake.competentBody(),
            topic.followUp().appeal() == null ? FollowUpRules.appealUntil(now, context) : null),
        now,
        Stage.NOT_TAKEN);
  }

  private static Decision signed(Decision decision, Papers papers) {
    return switch (decision) {
      case Decision.Refused refused -> refused;
      case Decision.Accepted(var passed, var events) ->
          new Decision.Accepted(
              passed, events.stream().map(event -> signed(event, papers)).toList());
    };
  }

  private static TopicEvent signed(TopicEvent event, Papers papers) {
    return event instanceof TopicMerged merged ? merged.signed(papers) : event;
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
      @Nullable String competentBody,
      Papers papers) {
    return new Screening(
        verdict, time, reason, null, null, null, null, null, unit, null, competentBody, papers);
  }
}
