package org.yishi.district.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yishi.district.Category;
import org.yishi.district.Codes;
import org.yishi.district.Department;
import org.yishi.district.Duty;
import org.yishi.district.Level;
import org.yishi.district.file.Value.Entry;

/** Reads departments, categories and duties. */
final class CodeListsReader {

  private static final int MAX_DEPARTMENTS = 200;
  private static final int MAX_ALIASES = 20;
  private static final int MAX_CATEGORIES = 500;
  private static final int MAX_DUTIES = 300;
  private static final int MAX_PER_DUTY = 40;

  /** Of departments and categories; events carry them in headers. */
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private static final String CODE_FORM =
      "up to 40 small letters, digits and hyphens, a letter first";

  private static final Pattern REASON = Pattern.compile("[A-Z][A-Z_]{0,39}");
  private static final String REASON_FORM = "a reason for an escalation in capital letters";

  private final Fields file;

  CodeListsReader(Fields file) {
    this.file = file;
  }

  /** Whatever people call a department, it must be clear which one they mean. */
  Codes<Department> departments() {
    Map<String, Department> departments = new LinkedHashMap<>();
    References parents = new References("department");
    Map<String, String> names = new HashMap<>();
    for (Entry entry : file.entries("departments", MAX_DEPARTMENTS)) {
      String code = entry.place().text(CODE, CODE_FORM);
      Fields department = entry.value().fields();
      String name = department.text("name");
      department.optional("name").ifPresent(place -> checkName(place, name, code, names));
      String englishName = department.text("english");
      List<String> aliases = aliases(department, code, names);
      Optional<Value> parent = department.optional("parent");
      parent.ifPresent(place -> parents.add(code, place.text(), place));
      department.nothingElse();
      departments.put(
          code,
          new Department(code, name, englishName, aliases, parent.map(Value::text).orElse(null)));
    }
    parents.check(departments.keySet());
    return new Codes<>(departments);
  }

  Codes<Category> categories() {
    Map<String, Category> categories = new LinkedHashMap<>();
    References parents = new References("category");
    for (Entry entry : file.entries("categories", MAX_CATEGORIES)) {
      String code = entry.place().text(CODE, CODE_FORM);
      Fields category = entry.value().fields();
      String name = category.text("name");
      String englishName = category.text("english");
      Optional<Value> parent = category.optional("parent");
      parent.ifPresent(place -> parents.add(code, place.text(), place));
      category.nothingElse();
      categories.put(
          code, new Category(code, name, englishName, parent.map(Value::text).orElse(null)));
    }
    parents.check(categories.keySet());
    return new Codes<>(categories);
  }

  /** With the categories that duties may cover. */
  List<Duty> duties(Codes<Category> categories) {
    List<Duty> duties = new ArrayList<>();
    Fields levels = file.fields("duties");
    for (Level level : Level.values()) {
      for (Value item : levels.items(level.code(), MAX_DUTIES)) {
        Fields duty = item.fields();
        duties.add(
            new Duty(
                level,
                duty.text("name"),
                duty.text("english"),
                covered(duty, categories),
                answered(duty)));
        duty.nothingElse();
      }
    }
    levels.nothingElse();
    return duties;
  }

  private static List<String> covered(Fields duty, Codes<Category> categories) {
    List<String> covered = new ArrayList<>();
    for (Value item : optionalItems(duty, "categories")) {
      String code = item.text();
      if (!code.isEmpty() && !categories.contains(code)) {
        item.refuse("there is no category '%s'".formatted(code));
      }
      covered.add(code);
    }
    return covered;
  }

  private static List<String> answered(Fields duty) {
    return optionalItems(duty, "answers").stream()
        .map(item -> item.text(REASON, REASON_FORM))
        .toList();
  }

  private static List<Value> optionalItems(Fields fields, String key) {
    return fields.optional(key).map(list -> list.items(MAX_PER_DUTY)).orElse(List.of());
  }

  private static List<String> aliases(Fields department, String code, Map<String, String> names) {
    List<String> aliases = new ArrayList<>();
    department
        .optional("aliases")
        .ifPresent(list -> {
          for (Value item : list.items(MAX_ALIASES)) {
            String alias = item.text();
            checkName(item, alias, code, names);
            aliases.add(alias);
          }
        });
    return aliases;
  }

  private static void checkName(Value place, String name, String code, Map<String, String> names) {
    String other = names.putIfAbsent(name, code);
    if (other != null && !name.isEmpty()) {
      place.refuse("'%s' already means %s".formatted(name, other));
    }
  }
}
