package org.yishi.topic;

import static org.yishi.topic.TopicDecider.accepted;
import static org.yishi.topic.TopicDecider.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Department;
import org.yishi.district.District;
import org.yishi.district.Party;
import org.yishi.topic.ParticipationCommand.AddParticipant;
import org.yishi.topic.ParticipationCommand.DetermineParties;
import org.yishi.topic.ParticipationCommand.RemoveParticipant;
import org.yishi.topic.ParticipationEvent.Change;
import org.yishi.topic.ParticipationEvent.PartiesDetermined;
import org.yishi.topic.participation.Matter;
import org.yishi.topic.participation.Participant;
import org.yishi.topic.participation.Participation;
import org.yishi.topic.participation.PartyTable;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.screening.Screening;
import org.yishi.topic.screening.ScreeningForm;
import org.yishi.topic.unit.Unit;

/** Who takes part 主体确定: determined at acceptance, then added to freely, removed with a reason. */
final class PartiesRules {

  /** The party under which departments sit at the table. */
  private static final String DEPARTMENT = "DEPARTMENT";

  /** The only party whose sides differ by interest. */
  private static final String RESIDENT = "RESIDENT";

  private PartiesRules() {}

  static Decision decide(Topic topic, ParticipationCommand command, Context context) {
    if (!context.by().speaksFor(topic.holder())) {
      return refused(Rule.NOT_HOLDER, "holder", topic.holder());
    }
    Screening screening = topic.screening();
    if (screening == null || !topic.stage().underWay()) {
      return refused(Rule.NOT_UNDER_WAY, "stage", topic.stage());
    }
    return switch (command) {
      case DetermineParties _ ->
          changed(
              topic,
              Change.DETERMINED,
              determine(topic, screening, topic.screeningFile().form(), context),
              context);
      case AddParticipant add -> add(topic, add, context);
      case RemoveParticipant remove -> remove(topic, remove, context);
    };
  }

  /** What the rules say about an accepted topic, and what its screener has said otherwise. */
  static Participation determine(
      Topic topic, Screening screening, ScreeningForm form, Context context) {
    return preview(topic, topic.category(), screening.nature(), screening.scope(), context)
        .decidedBy(screening.leadUnit(), form.decisionBody(), form.decisionMethod());
  }

  /** What the rules would say about a topic if it were screened like this. */
  static Participation preview(
      Topic topic,
      String category,
      org.yishi.topic.screening.@Nullable Nature nature,
      @Nullable Scope scope,
      Context context) {
    Location location = topic.submission().location();
    var matter =
        new Matter(
            category,
            nature,
            scope == null ? Scope.COMMUNITY : scope,
            location == null ? null : location.compound());
    return PartyTable.determine(matter, context.district(), context.units());
  }

  /**
   * The code or id of the unit that people mean: a department by whatever they call it, a unit of
   * the community's own, or a party of the core.
   */
  static Optional<String> unit(String words, Context context) {
    return department(words, context.district())
        .or(() -> ownUnit(words, context).map(Unit::id))
        .or(() -> core(words, context.district()));
  }

  static Optional<String> department(String words, District district) {
    return district.departmentNames().find(words).map(Department::code);
  }

  static Optional<Unit> ownUnit(String words, Context context) {
    return context.units().stream().filter(unit -> unit.answersTo(words)).findFirst();
  }

  private static Optional<String> core(String words, District district) {
    return district.parties().all().stream()
        .filter(Party::core)
        .filter(
            party -> PartyTable.leadCode(party.code()).equals(words) || party.name().equals(words))
        .map(party -> PartyTable.leadCode(party.code()))
        .findFirst();
  }

  private static Decision add(Topic topic, AddParticipant command, Context context) {
    District district = context.district();
    if (!district.parties().contains(command.party())) {
      return refused(Rule.PARTY_UNKNOWN, "party", command.party());
    }
    String department = command.department();
    if (department == null
        ? command.party().equals(DEPARTMENT)
        : !command.party().equals(DEPARTMENT)) {
      return refused(Rule.SIDE_MALFORMED, "party", command.party());
    }
    String code = department == null ? null : department(department, district).orElse(null);
    if (department != null && code == null) {
      return refused(Rule.DEPARTMENT_UNKNOWN, "department", department);
    }
    String interest = command.interest();
    if (interest != null
        && !(command.party().equals(RESIDENT)
            && district.participation().interests().contains(interest))) {
      return refused(Rule.INTEREST_UNKNOWN, "interest", interest);
    }
    String unit = command.unit();
    String id = unit == null ? null : ownUnit(unit, context).map(Unit::id).orElse(null);
    if (unit != null && id == null) {
      return refused(Rule.UNIT_UNKNOWN, "unit", unit);
    }
    var side =
        new Participant(
            command.party(),
            interest,
            code,
            id,
            command.count(),
            false,
            null,
            List.of(),
            command.reason());
    if (topic.participation().find(side.key()).isPresent()) {
      return refused(Rule.ALREADY_PARTICIPATES, "side", side.key());
    }
    if (topic.participation().participants().size() >= Participation.MAX_PARTICIPANTS) {
      return refused(Rule.TOO_MANY_PARTICIPANTS, "limit", Participation.MAX_PARTICIPANTS);
    }
    return changed(topic, Change.ADDED, topic.participation().with(side), context);
  }

  private static Decision remove(Topic topic, RemoveParticipant command, Context context) {
    Participant side = topic.participation().find(command.key()).orElse(null);
    if (side == null) {
      return refused(Rule.SIDE_UNKNOWN, "side", command.key());
    }
    if (side.reasons().stream().anyMatch(reason -> reason.startsWith(PartyTable.CORE + "."))) {
      return refused(Rule.CORE_STAYS, "side", command.key());
    }
    if (topic.participation().removals().size() >= Participation.MAX_REMOVALS) {
      return refused(Rule.TOO_MANY_PARTICIPANTS, "limit", Participation.MAX_REMOVALS);
    }
    var removal =
        new Participation.Removal(side, command.reason(), context.by().account(), context.now());
    return changed(topic, Change.REMOVED, topic.participation().without(removal), context);
  }

  /** The new list, and the moves that it makes possible. */
  private static Decision changed(
      Topic topic, Change change, Participation participation, Context context) {
    if (participation.equals(topic.participation())) {
      return accepted();
    }
    var events = new ArrayList<TopicEvent>();
    events.add(new PartiesDetermined(context.now(), change, participation));
    events.addAll(ProgressRules.steps(TopicDecider.evolve(topic, events), context));
    return new Decision.Accepted(events);
  }
}
