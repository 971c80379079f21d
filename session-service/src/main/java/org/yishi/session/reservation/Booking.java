package org.yishi.session.reservation;

import java.time.Instant;

/**
 * That a session needs somebody or something for a while.
 *
 * @param resource names it across sessions, such as {@code venue/120103001001/议事厅}
 * @param role what it is needed as
 * @param name what people call it
 */
public record Booking(String resource, Role role, String name, Instant from, Instant to) {

  /** What somebody or something can be needed as. */
  public enum Role {
    VENUE("会议地点"),
    CHAIR("主持人"),
    RECORDER("记录人"),
    DEPARTMENT("职能部门"),
    PARTICIPANT("参会人员");

    private final String chinese;

    Role(String chinese) {
      this.chinese = chinese;
    }

    /** The Chinese word. */
    public String chinese() {
      return chinese;
    }
  }

  /** Whether both can't be. */
  public boolean overlaps(Instant start, Instant end) {
    return from.isBefore(end) && start.isBefore(to);
  }

  @Override
  public String toString() {
    return "Booking[" + role + " " + from + " to " + to + "]";
  }
}
