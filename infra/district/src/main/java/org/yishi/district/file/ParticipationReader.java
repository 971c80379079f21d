package org.yishi.district.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Category;
import org.yishi.district.Codes;
import org.yishi.district.Department;
import org.yishi.district.ParticipationRules;
import org.yishi.district.ParticipationRules.DecidedBy;
import org.yishi.district.ParticipationRules.Interest;
import org.yishi.district.ParticipationRules.Lead;
import org.yishi.district.ParticipationRules.Rule;
import org.yishi.district.ParticipationRules.Seat;
import org.yishi.district.Party;
import org.yishi.district.file.Value.Entry;

/** Reads who must take part in what; a file without the section leaves it to the core. */
final class ParticipationReader {

  /** The party under which departments sit at the table. */
  static final String DEPARTMENT = "DEPARTMENT";

  private static final Lead NOBODY = new Lead(null, Map.of());
  private static final int MAX_RULES = 200;
  private static final int MAX_SEATS = 30;
  private static final int MAX_COUNT = 100;
  private static final int MAX_VALUES = 60;
  private static final int MAX_INTERESTS = 60;
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final String CODE_FORM =
      "up to 40 small letters, digits and hyphens, a letter first";
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]{0,39}");
  private static final String CONSTANT_FORM =
      "up to 40 capital letters and underscores, a letter first";

  private final Codes<Department> departments;
  private final Codes<Category> categories;
  private final Codes<Party> parties;

  ParticipationReader(
      Codes<Department> departments, Codes<Category> categories, Codes<Party> parties) {
    this.departments = departments;
    this.categories = categories;
    this.parties = parties;
  }

  ParticipationRules read(Fields file) {
    return file.optional("participation")
        .map(Value::fields)
        .map(this::participation)
        .orElse(ParticipationRules.NONE);
  }

  private ParticipationRules participation(Fields fields) {
    Codes<Interest> interests = interests(fields);
    Lead lead = fields.optional("lead").map(Value::fields).map(this::lead).orElse(NOBODY);
    List<Rule> rules = new ArrayList<>();
    fields.entries("rules", MAX_RULES).forEach(entry -> rules.add(rule(entry, interests)));
    fields.nothingElse();
    return new ParticipationRules(interests, lead, rules);
  }

  private static Codes<Interest> interests(Fields fields) {
    Map<String, Interest> interests = new LinkedHashMap<>();
    fields
        .optional("interests")
        .map(list -> list.entries(MAX_INTERESTS))
        .orElse(List.of())
        .forEach(entry -> {
          String code = entry.place().text(CODE, CODE_FORM);
          Fields interest = entry.value().fields();
          interests.put(code, new Interest(code, interest.text("name"), interest.text("english")));
          interest.nothingElse();
        });
    return new Codes<>(interests);
  }

  private Lead lead(Fields fields) {
    String otherwise = fields.optional("otherwise").map(this::party).orElse(null);
    Map<String, String> byNature = new LinkedHashMap<>();
    fields
        .optional("natures")
        .map(list -> list.entries(MAX_VALUES))
        .orElse(List.of())
        .forEach(entry ->
            byNature.put(entry.place().text(CONSTANT, CONSTANT_FORM), party(entry.value())));
    fields.nothingElse();
    return new Lead(otherwise, byNature);
  }

  private Rule rule(Entry entry, Codes<Interest> interests) {
    String code = entry.place().text(CODE, CODE_FORM);
    Fields rule = entry.value().fields();
    Set<String> matched = new LinkedHashSet<>();
    values(rule, "categories")
        .forEach(value -> matched.add(known(value, value.text(), "category", categories)));
    Set<String> natures = constants(rule, "natures");
    Set<String> scopes = constants(rule, "scopes");
    List<Seat> seats =
        rule.items("seats", MAX_SEATS).stream().map(item -> seat(item, interests)).toList();
    DecidedBy decidedBy =
        rule.optional("decided-by").map(Value::fields).map(this::decidedBy).orElse(null);
    rule.nothingElse();
    return new Rule(code, matched, natures, scopes, seats, decidedBy);
  }

  private Seat seat(Value item, Codes<Interest> interests) {
    Fields seat = item.fields();
    @Nullable String department =
        seat.optional("department")
            .map(value -> known(value, value.text(), "department", departments))
            .orElse(null);
    String party =
        department != null ? DEPARTMENT : seat.required("party").map(this::party).orElse("");
    Optional<Value> interest = seat.optional("interest");
    int count = seat.optional("count").map(value -> value.number(1, MAX_COUNT)).orElse(1);
    String reason = seat.text("reason");
    String englishReason = seat.text("english");
    seat.nothingElse();
    return new Seat(
        party,
        interest.map(value -> known(value, value.text(), "interest", interests)).orElse(null),
        department,
        count,
        reason,
        englishReason);
  }

  private DecidedBy decidedBy(Fields fields) {
    DecidedBy decidedBy =
        new DecidedBy(
            fields.required("body").map(it -> it.text(CONSTANT, CONSTANT_FORM)).orElse(""),
            fields.required("method").map(it -> it.text(CONSTANT, CONSTANT_FORM)).orElse(""));
    fields.nothingElse();
    return decidedBy;
  }

  private String party(Value value) {
    return known(value, value.text(), "party", parties);
  }

  private static Set<String> constants(Fields rule, String key) {
    Set<String> constants = new LinkedHashSet<>();
    values(rule, key).forEach(value -> constants.add(value.text(CONSTANT, CONSTANT_FORM)));
    return constants;
  }

  private static List<Value> values(Fields rule, String key) {
    return rule.optional(key).map(list -> list.items(MAX_VALUES)).orElse(List.of());
  }

  private static String known(Value place, String code, String noun, Codes<?> codes) {
    if (!codes.contains(code)) {
      place.refuse("there is no %s '%s'".formatted(noun, code));
    }
    return code;
  }
}
