package org.yishi.district;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the department that people mean: by its code, its name, an alias, with or without the
 * district before it and the kind of office behind it, or after the department that it belongs to.
 */
public final class DepartmentNames {

  /** So many guesses help somebody who has mistyped; more would be the list itself. */
  private static final int MAX_SUGGESTIONS = 3;

  /** What a name may end with without meaning another department, the longest first. */
  private static final List<String> KINDS_OF_OFFICE =
      List.of("委员会", "管理局", "部门", "分局", "支队", "中心", "局", "委", "办", "处", "所", "队", "科");

  private final Codes<Department> departments;
  private final List<String> prefixes;

  DepartmentNames(Codes<Department> departments, String district) {
    String name = normal(district);
    String bare = name.endsWith("区") ? name.substring(0, name.length() - 1) : name;
    this.departments = departments;
    this.prefixes = Stream.of(name, bare, "区").filter(prefix -> !prefix.isEmpty()).toList();
  }

  /** The department that the words mean, if they mean one. */
  public Optional<Department> find(String words) {
    String said = normal(words);
    return departments
        .find(said)
        .or(() -> named(said))
        .or(() -> named(withoutDistrict(said)))
        .or(() -> belowItsParent(withoutDistrict(said)));
  }

  /** Those whose names are most like the words, the most alike first. */
  public List<Department> nearest(String words) {
    String said = normal(words);
    return departments.all().stream()
        .filter(department -> likeness(said, department) > 0)
        .sorted(
            Comparator.comparingDouble((Department department) -> likeness(said, department))
                .reversed())
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  /** The department and those that it belongs to, from the nearest up. */
  public List<Department> line(String code) {
    List<Department> line = new ArrayList<>();
    Optional<Department> next = departments.find(code);
    while (next.isPresent()) {
      line.add(next.get());
      next = Optional.ofNullable(next.get().parent()).flatMap(departments::find);
    }
    return line;
  }

  /** Whether the one is the other or belongs to it. */
  public boolean belongsTo(String code, String other) {
    return line(code).stream().anyMatch(department -> department.code().equals(other));
  }

  private Optional<Department> named(String said) {
    return exactly(said)
        .or(() ->
            KINDS_OF_OFFICE.stream()
                .filter(said::endsWith)
                .findFirst()
                .flatMap(kind -> exactly(said.substring(0, said.length() - kind.length()))));
  }

  private Optional<Department> exactly(String said) {
    return departments.all().stream()
        .filter(department -> names(department).anyMatch(said::equals))
        .findFirst();
  }

  /** As in 城管委园林局: a name of those above it, then its own. */
  private Optional<Department> belowItsParent(String said) {
    return departments.all().stream()
        .filter(department -> department.parent() != null)
        .filter(department ->
            line(department.code()).stream()
                .skip(1)
                .flatMap(DepartmentNames::names)
                .filter(said::startsWith)
                .anyMatch(above ->
                    named(said.substring(above.length())).filter(department::equals).isPresent()))
        .findFirst();
  }

  private String withoutDistrict(String said) {
    return prefixes.stream()
        .filter(said::startsWith)
        .findFirst()
        .map(prefix -> said.substring(prefix.length()))
        .orElse(said);
  }

  private static Stream<String> names(Department department) {
    return Stream.concat(
            Stream.of(department.name(), department.englishName()), department.aliases().stream())
        .map(DepartmentNames::normal);
  }

  private static double likeness(String said, Department department) {
    return Stream.concat(Stream.of(department.code()), names(department))
        .mapToDouble(name -> likeness(said, name))
        .max()
        .orElse(0);
  }

  /** The share of characters that both have, in whatever order; names are short. */
  private static double likeness(String one, String other) {
    var rest = new StringBuilder(other);
    int shared = 0;
    for (int i = 0; i < one.length(); i++) {
      int found = rest.indexOf(one.substring(i, i + 1));
      if (found >= 0) {
        rest.deleteCharAt(found);
        shared++;
      }
    }
    return one.isEmpty() ? 0 : 2.0 * shared / (one.length() + other.length());
  }

  private static String normal(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
