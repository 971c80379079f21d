package org.yishi.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yishi.district.District;
import org.yishi.district.Policy;
import org.yishi.district.SpecialDay;
import org.yishi.district.WorkingCalendar;
import org.yishi.district.WorkingTime;
import org.yishi.district.file.DistrictFile;

/** The sample district, and what tests change of it. */
public final class SampleDistrict {

  /** 河西 as its file tells it. */
  public static final District HEXI = DistrictFile.sample();

  /** The same district after its calendar has changed: two days off, one worked in exchange. */
  public static final District HEXI_LATER = HEXI.withCalendar(laterCalendar());

  /**
   * The same where the lead decides on screenings, and what is found unsolved goes on by itself.
   */
  public static final District STRICT = strict();

  private SampleDistrict() {}

  /** A file of the sample district where the lead decides on screenings. */
  public static Path strictFile() throws IOException {
    return file("lead-approves: false", "lead-approves: true");
  }

  /** A file of the sample district with other words in one place. */
  public static Path file(String words, String others) throws IOException {
    try (InputStream sample =
        DistrictFile.class.getClassLoader().getResourceAsStream("districts/hexi.yaml")) {
      String text = new String(Objects.requireNonNull(sample).readAllBytes(), UTF_8);
      assertThat(text).containsOnlyOnce(words);
      Path file = Files.createTempFile("district", ".yaml");
      file.toFile().deleteOnExit();
      return Files.writeString(file, text.replace(words, others));
    }
  }

  private static WorkingCalendar laterCalendar() {
    var days =
        new ArrayList<>(
            HEXI.calendar().specialDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
    days.add(new SpecialDay(LocalDate.of(2026, 3, 5), false, "临时放假"));
    days.add(new SpecialDay(LocalDate.of(2026, 3, 6), false, "临时放假"));
    days.add(new SpecialDay(LocalDate.of(2026, 3, 14), true, "临时放假"));
    return new WorkingCalendar(
        2,
        HEXI.calendar().zone(),
        List.of(
            new WorkingTime(LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new WorkingTime(LocalTime.of(13, 30), LocalTime.of(17, 30))),
        days,
        Set.of(2026));
  }

  private static District strict() {
    Policy policy = HEXI.policy();
    Policy.FollowUp followUp = policy.followUp();
    return with(
        new Policy(
            "hexi-2026-strict",
            policy.terms(),
            policy.escalation(),
            policy.evaluation(),
            policy.hotSpot(),
            true,
            policy.deadlines(),
            new Policy.FollowUp(
                followUp.transferAnswer(),
                followUp.longestPromise(),
                followUp.appeal(),
                followUp.appealDecision(),
                followUp.visitAttempts(),
                true),
            policy.summons()));
  }

  private static District with(Policy policy) {
    return new District(
        HEXI.code(),
        HEXI.areas(),
        HEXI.departments(),
        HEXI.categories(),
        HEXI.parties(),
        HEXI.duties(),
        policy,
        HEXI.calendar(),
        HEXI.participation(),
        HEXI.pilots());
  }

  /** The same district where a missed deadline of an escalation raises it by itself. */
  static District raisingByItself() {
    Policy policy = HEXI.policy();
    var escalation =
        new Policy.Escalation(
            policy.escalation().yellowPercent(), policy.escalation().maxReturns(), true);
    return with(
        new Policy(
            "hexi-2026-raising",
            policy.terms(),
            escalation,
            policy.evaluation(),
            policy.hotSpot(),
            policy.leadApproves(),
            policy.deadlines(),
            policy.followUp(),
            policy.summons()));
  }
}
