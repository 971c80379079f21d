package org.yishi.district;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** The duties of a level that cover a category, or one that it stands below. */
  public List<Duty> dutiesFor(Level level, String category) {
    List<String> line = new ArrayList<>();
    for (Optional<Category> next = categories.find(category);
        next.isPresent();
        next = Optional.ofNullable(next.get().parent()).flatMap(categories::find)) {
      line.add(next.get().code());
    }
    return duties(level).stream()
        .filter(duty -> duty.categories().stream().anyMatch(line::contains))
        .toList();
  }

  /** Finds departments by whatever people call them. */
  public DepartmentNames departmentNames() {
    return new DepartmentNames(departments, areas.find(code).map(Area::name).orElse(""));
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
