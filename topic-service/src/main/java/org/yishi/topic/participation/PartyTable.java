package org.yishi.topic.participation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Category;
import org.yishi.district.District;
import org.yishi.district.ParticipationRules.DecidedBy;
import org.yishi.district.ParticipationRules.Lead;
import org.yishi.district.ParticipationRules.Rule;
import org.yishi.district.ParticipationRules.Seat;
import org.yishi.district.Party;
import org.yishi.topic.screening.DecisionBody;
import org.yishi.topic.screening.DecisionMethod;
import org.yishi.topic.unit.Unit;
import org.yishi.topic.unit.UnitKind;

/**
 * Determines who must take part 主体确定: the core, and whom every rule that matches the matter brings
 * in. A side that doesn't exist in the community is stood in for as the district's parties say.
 */
public final class PartyTable {

  /** The rule by which the two committees are always there. */
  public static final String CORE = "core";

  private final District district;
  private final List<Unit> units;
  private final @Nullable String compound;
  private final Map<String, Participant> seated = new LinkedHashMap<>();

  private PartyTable(District district, List<Unit> units, @Nullable String compound) {
    this.district = district;
    this.units = units;
    this.compound = compound;
  }

  /** Who must take part in the matter, in a community that has these units of its own. */
  public static Participation determine(Matter matter, District district, List<Unit> units) {
    var table = new PartyTable(district, units, matter.compound());
    district.parties().all().stream()
        .filter(Party::core)
        .forEach(party -> table.seat(CORE, coreSeat(party)));
    List<Rule> matching =
        district.participation().rules().stream()
            .filter(rule -> matches(rule, matter, district))
            .toList();
    matching.forEach(rule -> rule.seats().forEach(seat -> table.seat(rule.code(), seat)));
    Optional<DecidedBy> decision =
        matching.stream()
            .map(Rule::decidedBy)
            .flatMap(Stream::ofNullable)
            .reduce((_, last) -> last);
    return new Participation(
        true,
        List.copyOf(table.seated.values()),
        lead(matter, district.participation().lead()),
        decision.map(it -> DecisionBody.valueOf(it.body())).orElse(null),
        decision.map(it -> DecisionMethod.valueOf(it.method())).orElse(null),
        List.of());
  }

  /** How a party of the core is called as a lead unit. */
  public static String leadCode(String party) {
    return party.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Seat coreSeat(Party party) {
    return new Seat(party.code(), null, null, 1, "", "");
  }

  private static boolean matches(Rule rule, Matter matter, District district) {
    boolean nature =
        rule.natures().isEmpty()
            || (matter.nature() != null && rule.natures().contains(matter.nature().name()));
    return nature
        && (rule.scopes().isEmpty() || rule.scopes().contains(matter.scope().name()))
        && (rule.categories().isEmpty() || belongs(matter.category(), rule.categories(), district));
  }

  /** A category below another one follows its rules too. */
  private static boolean belongs(String category, Set<String> categories, District district) {
    String code = category;
    while (code != null) {
      if (categories.contains(code)) {
        return true;
      }
      code = district.categories().find(code).map(Category::parent).orElse(null);
    }
    return false;
  }

  private static @Nullable String lead(Matter matter, Lead lead) {
    String party =
        matter.nature() == null
            ? lead.otherwise()
            : lead.byNature().getOrDefault(matter.nature().name(), lead.otherwise());
    return party == null ? null : leadCode(party);
  }

  private void seat(String rule, Seat seat) {
    String reason = rule + "." + of(seat);
    List<Unit> own = unitsOf(seat.party());
    Party.StandIn standIn = district.parties().find(seat.party()).map(Party::standIn).orElse(null);
    if (!own.isEmpty()) {
      own.forEach(unit -> add(participant(seat, seat.party(), unit.id(), null, reason)));
    } else if (standIn != null && isUnit(seat.party())) {
      add(participant(seat, standIn.party(), null, seat.party(), reason));
    } else {
      add(participant(seat, seat.party(), null, null, reason));
    }
  }

  /** Those that serve the compound where one is named, otherwise all of the kind. */
  private List<Unit> unitsOf(String party) {
    return units.stream()
        .filter(Unit::active)
        .filter(unit -> unit.kind().name().equals(party))
        .filter(unit -> compound == null || unit.serves(compound))
        .toList();
  }

  private void add(Participant participant) {
    seated.merge(participant.key(), participant, PartyTable::both);
  }

  private static Participant both(Participant one, Participant other) {
    var reasons = new ArrayList<>(one.reasons());
    other.reasons().stream().filter(reason -> !reasons.contains(reason)).forEach(reasons::add);
    return new Participant(
        one.party(),
        one.interest(),
        one.department(),
        one.unit(),
        Math.max(one.count(), other.count()),
        true,
        one.standInFor(),
        reasons,
        null);
  }

  private static Participant participant(
      Seat seat, String party, @Nullable String unit, @Nullable String standInFor, String reason) {
    return new Participant(
        party,
        seat.interest(),
        seat.department(),
        unit,
        seat.count(),
        true,
        standInFor,
        List.of(reason),
        null);
  }

  static String of(Seat seat) {
    if (seat.department() != null) {
      return seat.department();
    }
    return seat.interest() != null ? seat.interest() : seat.party();
  }

  private static boolean isUnit(String party) {
    return Stream.of(UnitKind.values()).anyMatch(kind -> kind.name().equals(party));
  }
}
