package org.yishi.session.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.session.party.Person;

/**
 * What is planned: about what, when, where, led by whom.
 *
 * @param subject the matter in one line 会议主题
 * @param onlineAt where those who aren't in the room join, if any may
 * @param contact whom to ask 联系人
 * @param agenda what is dealt with, in order 会议议程
 * @param materials what people should have read 会前材料
 * @param comparison the options side by side 方案比选
 * @param remarks further matters of the notice 有关事项
 */
public record Plan(
    String subject,
    Mode mode,
    Instant startsAt,
    Instant endsAt,
    @Nullable Venue venue,
    @Nullable String onlineAt,
    Person chair,
    Person recorder,
    @Nullable Contact contact,
    List<String> agenda,
    List<Material> materials,
    @Nullable Comparison comparison,
    @Nullable String remarks) {

  /** Nobody sits longer in one room. */
  public static final Duration LONGEST_IN_A_ROOM = Duration.ofHours(12);

  /** An online session may be open for days, so that everybody finds the time. */
  public static final Duration LONGEST_ONLINE = Duration.ofDays(30);

  /** The shortest one worth calling. */
  public static final Duration SHORTEST = Duration.ofMinutes(10);

  /** Lines of an agenda. */
  public static final int MAX_AGENDA = 30;

  /** Materials of a session. */
  public static final int MAX_MATERIALS = 30;

  public Plan {
    agenda = List.copyOf(agenda);
    materials = List.copyOf(materials);
  }

  /** The same plan at another time, perhaps at another place. */
  public Plan movedTo(Instant start, Instant end, @Nullable Venue place) {
    return new Plan(
        subject,
        mode,
        start,
        end,
        place,
        onlineAt,
        chair,
        recorder,
        contact,
        agenda,
        materials,
        comparison,
        remarks);
  }

  /** Whether people are bound to be there all the time, so that they can't be elsewhere. */
  public boolean occupiesPeople() {
    return Duration.between(startsAt, endsAt).compareTo(LONGEST_IN_A_ROOM) <= 0;
  }

  /**
   * Whom to ask.
   *
   * @param phone an office's number
   */
  public record Contact(String name, String phone) {

    @Override
    public String toString() {
      return "Contact[…]";
    }
  }

  /**
   * Something to read beforehand.
   *
   * @param link where it can be read
   */
  public record Material(Sort sort, String title, @Nullable String link) {

    /** What it is. */
    public enum Sort {
      /** 方案. */
      PROPOSAL,
      /** 政策依据. */
      POLICY,
      OTHER
    }
  }

  /**
   * Options side by side 方案比选.
   *
   * @param criteria what they are compared by
   */
  public record Comparison(List<String> criteria, List<Option> options) {

    /** Criteria, and options, of one comparison; more doesn't fit on a page. */
    public static final int MAX_EACH = 10;

    public Comparison {
      criteria = List.copyOf(criteria);
      options = List.copyOf(options);
    }
  }

  /**
   * One option.
   *
   * @param values what it means by each criterion, in their order
   */
  public record Option(String name, List<String> values) {
    public Option {
      values = List.copyOf(values);
    }
  }
}
