package org.yishi.topic.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishi.district.District;
import org.yishi.topic.Contact;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Action;
import org.yishi.topic.audit.AuditRecord.Deed;
import org.yishi.topic.audit.AuditRecord.Purpose;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.files.CaseFiles;
import org.yishi.topic.forms.CollectionForms;
import org.yishi.topic.forms.Form;
import org.yishi.topic.forms.FormKind;
import org.yishi.topic.forms.ScreeningForms;
import org.yishi.topic.forms.WhistleForms;
import org.yishi.topic.intake.Proposers;
import org.yishi.topic.ledger.LedgerNames;
import org.yishi.topic.summons.Summons;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Fills in forms for whoever may have them; who a proposer is only for a purpose, noted down. */
@Component
class FormDesk {

  private final TopicDesk desk;
  private final Proposers proposers;
  private final AuditTrail trail;
  private final CaseFiles files;
  private final CollectionForms collectionForms;
  private final ScreeningForms screeningForms;
  private final WhistleForms whistleForms;

  FormDesk(
      TopicDesk desk, Proposers proposers, AuditTrail trail, CaseFiles files, District district) {
    this.desk = desk;
    this.proposers = proposers;
    this.trail = trail;
    this.files = files;
    var names = new LedgerNames(district);
    this.collectionForms = new CollectionForms(names);
    this.screeningForms = new ScreeningForms(names);
    this.whistleForms = new WhistleForms(names);
  }

  /** The topic whose forms the actor may have. */
  Topic topic(Actor actor, String id) {
    return desk.permitted(actor, Action.READ_FORMS, id).topic();
  }

  /**
   * Who the proposer is, if the actor says what for and may know.
   *
   * @param purpose none leaves the form's fields empty
   */
  @Nullable Contact proposer(Actor actor, Topic topic, @Nullable Purpose purpose) {
    if (purpose == null) {
      return null;
    }
    desk.permitted(actor, Action.READ_PROPOSER, topic.id());
    trail.note(actor, topic, Deed.PROPOSER_READ, purpose);
    return proposers.find(topic.id()).orElse(null);
  }

  Form collection(Topic topic, @Nullable Contact proposer) {
    return collectionForms.of(topic, proposer, files.list(topic.id()).size());
  }

  Form screening(Topic topic) {
    return screeningForms.of(topic);
  }

  Form whistle(Topic topic, Escalation escalation) {
    return whistleForms.of(topic, escalation);
  }

  Form whistle(Topic topic, Summons summons) {
    return whistleForms.of(topic, summons);
  }

  /** The sheet of the hand-over or the summons; of the last one, where none is named. */
  Form whistle(Topic topic, @Nullable Integer escalation, @Nullable Integer summons) {
    Optional<Form> form =
        summons != null
            ? topic.summonses().find(summons).map(it -> whistle(topic, it))
            : escalation != null
                ? topic.escalation(escalation).map(it -> whistle(topic, it))
                : last(topic);
    return form.orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  private Optional<Form> last(Topic topic) {
    if (!topic.summonses().all().isEmpty()) {
      return Optional.of(whistle(topic, topic.summonses().all().getLast()));
    }
    return topic.escalations().isEmpty()
        ? Optional.empty()
        : Optional.of(whistle(topic, topic.escalations().getLast()));
  }

  static FormKind kind(String code) {
    return FormKind.of(code).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }
}
