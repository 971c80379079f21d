package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.util.ArrayList;
import java.util.Optional;
import org.yishi.topic.ParticipationEvent.Change;
import org.yishi.topic.ParticipationEvent.PartiesDetermined;
import org.yishi.topic.ScreeningCommand.AnswerProposer;
import org.yishi.topic.ScreeningCommand.ApproveScreening;
import org.yishi.topic.ScreeningCommand.CompleteScreening;
import org.yishi.topic.ScreeningCommand.SendBackScreening;
import org.yishi.topic.ScreeningEvent.ProposerAnswered;
import org.yishi.topic.ScreeningEvent.ScreeningCompleted;
import org.yishi.topic.ScreeningEvent.ScreeningSentBack;
import org.yishi.topic.participation.Participation;
import org.yishi.topic.screening.Screening.Papers;
import org.yishi.topic.screening.ScreeningForm;
import org.yishi.topic.screening.ScreeningProposal;

/** The papers of a screening: the lead's approval 书记审定, the form, the reply to the proposer. */
final class ApprovalRules {

  private ApprovalRules() {}

  static Decision decide(Topic topic, ScreeningCommand command, Context context) {
    if (!context.by().speaksFor(topic.holder())) {
      return refused(Rule.NOT_HOLDER, "holder", topic.holder());
    }
    return switch (command) {
      case ApproveScreening _ -> approve(topic, context);
      case SendBackScreening(var reason) -> sendBack(topic, reason, context);
      case CompleteScreening complete -> complete(topic, complete, context);
      case AnswerProposer(var way) ->
          topic.screening() == null
              ? refused(Rule.NOT_SCREENED_YET)
              : accepted(new ProposerAnswered(context.now(), way, context.by().account()));
    };
  }

  /** The worker's decision, made now: what has become impossible meanwhile is refused. */
  private static Decision approve(Topic topic, Context context) {
    ScreeningProposal proposal = topic.screeningFile().proposal();
    if (proposal == null) {
      return refused(Rule.NO_SCREENING_PROPOSED);
    }
    if (context.by().isCommunityWorker()) {
      return refused(Rule.LEAD_DECIDES);
    }
    var papers = new Papers(proposal.form(), proposal.by(), context.by().account());
    return ScreeningRules.decided(topic, proposal.decision(), papers, context);
  }

  private static Decision sendBack(Topic topic, String reason, Context context) {
    if (topic.screeningFile().proposal() == null) {
      return refused(Rule.NO_SCREENING_PROPOSED);
    }
    return context.by().isCommunityWorker()
        ? refused(Rule.LEAD_DECIDES)
        : accepted(new ScreeningSentBack(context.now(), reason, context.by().account()));
  }

  private static Decision complete(Topic topic, CompleteScreening command, Context context) {
    if (!topic.stage().underWay() && topic.stage() != Stage.PROPOSED) {
      return refused(Rule.NOT_UNDER_WAY, "stage", topic.stage());
    }
    String words = command.leadUnit();
    Optional<String> lead = words == null ? Optional.empty() : PartiesRules.unit(words, context);
    if (words != null && lead.isEmpty()) {
      return refused(Rule.UNIT_UNKNOWN, "unit", words);
    }
    var events = new ArrayList<TopicEvent>();
    events.add(new ScreeningCompleted(context.now(), command.form(), lead.orElse(null)));
    ScreeningForm form = command.form();
    Participation decided =
        topic
            .participation()
            .decidedBy(lead.orElse(null), form.decisionBody(), form.decisionMethod());
    if (topic.participation().determined() && !decided.equals(topic.participation())) {
      events.add(new PartiesDetermined(context.now(), Change.DETERMINED, decided));
    }
    events.addAll(ProgressRules.steps(TopicDecider.evolve(topic, events), context));
    return new Decision.Accepted(events);
  }
}
