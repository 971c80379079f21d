package org.yishi.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yishi.topic.Scenario.aProposedTopic;
import static org.yishi.topic.Scenario.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yishi.district.Category;
import org.yishi.district.District;
import org.yishi.district.ParticipationRules;
import org.yishi.district.Pilots;
import org.yishi.topic.MicroSessionCommand.RecordMicroSession;
import org.yishi.topic.MicroSessionEvent.MicroSessionHeld;
import org.yishi.topic.ParticipationCommand.AddParticipant;
import org.yishi.topic.ParticipationCommand.RemoveParticipant;
import org.yishi.topic.ParticipationEvent.PartiesDetermined;
import org.yishi.topic.ScreeningCommand.CompleteScreening;
import org.yishi.topic.ScreeningEvent.ScreeningCompleted;
import org.yishi.topic.TopicCommand.ScreenTopic;
import org.yishi.topic.TopicEvent.StageChanged;
import org.yishi.topic.microsession.MicroSession.Side;
import org.yishi.topic.participation.Matter;
import org.yishi.topic.participation.Participant;
import org.yishi.topic.participation.Participation;
import org.yishi.topic.participation.PartyTable;
import org.yishi.topic.participation.Reasons;
import org.yishi.topic.progress.ReportType;
import org.yishi.topic.screening.DecisionBody;
import org.yishi.topic.screening.DecisionMethod;
import org.yishi.topic.screening.Nature;
import org.yishi.topic.screening.Scope;
import org.yishi.topic.screening.ScreeningDecision.Accept;
import org.yishi.topic.screening.ScreeningForm;
import org.yishi.topic.unit.Unit;

/** Who must take part 主体确定, and micro-sessions. */
class PartiesTest {

  private static final Unit PROPERTY = RandomFollowUps.UNITS.getFirst();

  @Test
  void parkingInACompoundBringsAllToTheTableWhomTheHandbookNames() {
    Participation parking = determined("parking", null, Scope.COMPOUND, PROPERTY);

    assertThat(parking.participants())
        .extracting(Participant::key)
        .containsExactlyInAnyOrder(
            "PARTY_BRANCH",
            "RESIDENTS_COMMITTEE",
            "PROPERTY_COMPANY:" + PROPERTY.id(),
            "RESIDENT:OWNERS_COMMITTEE",
            "DEPARTMENT:gardens",
            "DEPARTMENT:municipal-works",
            "RESIDENT:with-car",
            "RESIDENT:without-car",
            "BUILDING_HEAD");
    assertThat(parking.decisionBody()).isEqualTo(DecisionBody.OWNERS);
    assertThat(parking.decisionMethod()).isEqualTo(DecisionMethod.OWNERS_THREE_QUARTERS);
    assertThat(parking.leadUnit()).isEqualTo("residents-committee");
    assertThat(parking.complete()).isTrue();
  }

  @Test
  void everySideSaysWhyItIsThere() {
    var reasons = new Reasons(SampleDistrict.HEXI);
    for (Category category : SampleDistrict.HEXI.categories().all()) {
      for (Nature nature : Nature.values()) {
        for (Scope scope : Scope.values()) {
          Participation all = determined(category.code(), nature, scope);
          assertThat(all.complete()).as(category.code()).isTrue();
          assertThat(all.participants())
              .flatExtracting(Participant::reasons)
              .allSatisfy(reason -> assertThat(reasons.of(reason)).as(reason).isPresent());
          assertThat(all.participants())
              .allSatisfy(side -> assertThat(side.reasons()).isNotEmpty());
        }
      }
    }
    assertThat(reasons.of("parking.gardens"))
        .hasValueSatisfying(words -> assertThat(words.zh()).contains("绿地率"));
  }

  @Test
  void whereASideDoesNotExistSomebodyStandsInAndTheRecordSaysSo() {
    Participation without = determined("property-service", null, Scope.COMPOUND);

    assertThat(without.participants())
        .filteredOn(side -> side.standInFor() != null)
        .extracting(Participant::party, Participant::standInFor)
        .containsExactly(
            tuple("STREET_OFFICE", "PROPERTY_COMPANY"), tuple("RESIDENT", "OWNERS_COMMITTEE"));
  }

  @Test
  void aUnitThatServesAnotherCompoundIsNotAsked() {
    var matter = new Matter("parking", null, Scope.COMPOUND, "秋实里小区");
    Participation elsewhere = PartyTable.determine(matter, SampleDistrict.HEXI, List.of(PROPERTY));

    assertThat(elsewhere.find("PROPERTY_COMPANY:" + PROPERTY.id())).isEmpty();
    assertThat(elsewhere.find("STREET_OFFICE:PROPERTY_COMPANY")).isPresent();
  }

  @Test
  void naturesAddTheirOwnAndSayWhoLeads() {
    Participation affairs = determined("noise", Nature.PUBLIC_AFFAIRS, Scope.COMMUNITY);
    Participation dispute = determined("noise", Nature.DISPUTE, Scope.COMPOUND);

    assertThat(affairs.leadUnit()).isEqualTo("party-branch");
    assertThat(affairs.decisionBody()).isEqualTo(DecisionBody.RESIDENTS_REPRESENTATIVES);
    assertThat(dispute.find("DEPARTMENT:justice")).isPresent();
    assertThat(dispute.decisionBody()).isEqualTo(DecisionBody.TWO_COMMITTEES);
  }

  @Test
  void partiesAreAddedFreelyAndRemovedWithAReason() {
    Topic topic =
        accepted(Scope.COMPOUND)
            .when(People.WORKER, add("DEPARTMENT", "规划局"))
            .then(PartiesDetermined.class)
            .when(People.WORKER, add("DEPARTMENT", "planning"))
            .thenRefused(Rule.ALREADY_PARTICIPATES)
            .when(People.WORKER, add("DEPARTMENT", null))
            .thenRefused(Rule.SIDE_MALFORMED)
            .when(People.WORKER, add("MAYOR", null))
            .thenRefused(Rule.PARTY_UNKNOWN)
            .when(People.OTHER_WORKER, add("EXPERT", null))
            .thenRefused(Rule.NOT_HOLDER)
            .when(People.WORKER, new RemoveParticipant("DEPARTMENT:gardens", "不涉及绿地"))
            .then(PartiesDetermined.class)
            .when(People.WORKER, new RemoveParticipant("DEPARTMENT:gardens", "不涉及绿地"))
            .thenRefused(Rule.SIDE_UNKNOWN)
            .when(People.WORKER, new RemoveParticipant("PARTY_BRANCH", "不便"))
            .thenRefused(Rule.CORE_STAYS)
            .topic();

    assertThat(topic.participation().find("DEPARTMENT:planning"))
        .hasValueSatisfying(side -> assertThat(side.mandatory()).isFalse());
    assertThat(topic.participation().removals()).hasSize(1);
  }

  @Test
  void aSessionIsNotedOnlyWhenLeadPartiesAndDecisionBodyAreDetermined() {
    District bare = without(SampleDistrict.HEXI);
    aProposedTopic()
        .in(bare)
        .when(People.WORKER, Scenario.accept())
        .when(
            Initiator.SYSTEM,
            report(ReportType.SESSION_NOTICED, "session_01kkjj5xw0ee984j7r0emqqk15", 1))
        .thenStage(Stage.ACCEPTED)
        .when(
            People.WORKER,
            new CompleteScreening(
                new ScreeningForm(
                    null, null, null, null, DecisionBody.OWNERS, null, null, null, null),
                "residents-committee"))
        .then(ScreeningCompleted.class, PartiesDetermined.class, StageChanged.class)
        .thenStage(Stage.NOTIFIED);
  }

  @Test
  void topicsAndMicroSessionsComeFromWhereTheyAreTriedOut() {
    District elsewhere = piloting(new Pilots(List.of("120103002"), Map.of()));
    new Scenario()
        .in(elsewhere)
        .when(People.RESIDENT, Scenario.submit(Scenario.submission()))
        .thenRefused(Rule.COMMUNITY_NOT_PILOTED);
    District noMicro =
        piloting(new Pilots(List.of(), Map.of("micro-session", List.of("120103002"))));
    accepted(Scope.HOUSEHOLD)
        .in(noMicro)
        .when(People.WORKER, minutes(true, true))
        .thenRefused(Rule.FEATURE_NOT_PILOTED);
  }

  @Test
  void aHouseholdsMatterIsSettledAtHomeAndStaysWithThoseConcerned() {
    Topic topic =
        accepted(Scope.HOUSEHOLD)
            .when(People.WORKER, minutes(false, true))
            .thenRefused(Rule.ENDS_ONLY_AGREED)
            .when(People.WORKER, minutes(false, false))
            .then(MicroSessionHeld.class)
            .thenStage(Stage.ACCEPTED)
            .when(People.WORKER, minutes(true, true))
            .then(MicroSessionHeld.class, StageChanged.class)
            .thenStage(Stage.DIRECT)
            .topic();

    assertThat(topic.publicTitle()).isEmpty();
    assertThat(topic.microSessions().all()).hasSize(2);
    assertThat(Objects.requireNonNull(topic.followUp().direct()).done()).isTrue();
  }

  @Test
  void otherMattersNeedASession() {
    accepted(Scope.COMPOUND)
        .when(People.WORKER, minutes(true, true))
        .thenRefused(Rule.NOT_A_HOUSEHOLDS_MATTER);
    aProposedTopic()
        .when(People.WORKER, minutes(true, true))
        .thenRefused(Rule.NOT_BEFORE_A_SESSION)
        .when(
            People.WORKER,
            new ScreenTopic(new Accept(null, null, Scope.HOUSEHOLD, null, "王家漏水", null, "漏水")))
        .thenRefused(Rule.HOUSEHOLD_NOT_PUBLIC);
  }

  private static Scenario accepted(Scope scope) {
    return aProposedTopic()
        .when(
            People.WORKER,
            new ScreenTopic(new Accept("parking", null, scope, null, null, null, "属实")))
        .thenStage(Stage.ACCEPTED);
  }

  private static RecordMicroSession minutes(boolean agreed, boolean ends) {
    return new RecordMicroSession(
        LocalDate.of(2026, 3, 2),
        agreed,
        "两家同意错时使用",
        List.of(new Side("RESIDENT", 2), new Side("GRID_WORKER", 1)),
        ends,
        null);
  }

  private static AddParticipant add(String party, @Nullable String department) {
    return new AddParticipant(party, null, department, null, 1, "需到场");
  }

  private static Participation determined(
      String category, @Nullable Nature nature, Scope scope, Unit... units) {
    return PartyTable.determine(
        new Matter(category, nature, scope, null), SampleDistrict.HEXI, List.of(units));
  }

  private static District without(District district) {
    return with(district, ParticipationRules.NONE, district.pilots());
  }

  private static District piloting(Pilots pilots) {
    return with(SampleDistrict.HEXI, SampleDistrict.HEXI.participation(), pilots);
  }

  private static District with(District district, ParticipationRules rules, Pilots pilots) {
    return new District(
        district.code(),
        district.areas(),
        district.departments(),
        district.categories(),
        district.parties(),
        district.duties(),
        district.policy(),
        district.calendar(),
        rules,
        pilots);
  }
}
