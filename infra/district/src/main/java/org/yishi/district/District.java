package org.yishi.district;

import java.util.List;

/**
 * The reference data of one district: its areas, code lists, policy and calendar, as one file tells
 * them.
 *
 * @param code the district's own area code
 */
public record District(
    String code,
    Codes<Area> areas,
    Codes<Department> departments,
    Codes<Category> categories,
    Codes<Party> parties,
    List<Duty> duties,
    Policy policy,
    WorkingCalendar calendar,
    ParticipationRules participation,
    Pilots pilots) {

  public District {
    duties = List.copyOf(duties);
  }

  /** The areas right below one, in the order of the file. */
  public List<Area> areasBelow(String parent) {
    return areas.all().stream().filter(area -> parent.equals(area.parent())).toList();
  }

  /** The duties of one level. */
  public List<Duty> duties(Level level) {
    return duties.stream().filter(duty -> duty.level() == level).toList();
  }

  /** The same district with another calendar. */
  public District withCalendar(WorkingCalendar other) {
    return new District(
        code,
        areas,
        departments,
        categories,
        parties,
        duties,
        policy,
        other,
        participation,
        pilots);
  }
}
