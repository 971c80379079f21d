package org.yishi.district;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who must take part 主体确定, as rules over category, nature and scope. All rules that match a matter
 * add up; of the decisions that they name, the last one's counts, so general rules come first.
 *
 * @param interests what distinguishes residents from each other, such as having a car
 * @param lead who leads when the screener names nobody
 */
public record ParticipationRules(Codes<Interest> interests, Lead lead, List<Rule> rules) {

  /** No rules: only the core, the two committees 两委, must take part. */
  public static final ParticipationRules NONE =
      new ParticipationRules(new Codes<>(Map.of()), new Lead(null, Map.of()), List.of());

  public ParticipationRules {
    rules = List.copyOf(rules);
  }

  /** An interest tag of residents: 有车居民, 无车居民. */
  public record Interest(String code, String name, String englishName) {}

  /**
   * Who leads 牵头.
   *
   * @param otherwise the party that leads what no nature says otherwise, or null for nobody
   * @param byNature the party that leads matters of a nature
   */
  public record Lead(@Nullable String otherwise, Map<String, String> byNature) {
    public Lead {
      byNature = Map.copyOf(byNature);
    }
  }

  /**
   * One rule. A set that is empty matches everything.
   *
   * @param code names it; with the code of whom it brings in, it names a reason
   */
  public record Rule(
      String code,
      Set<String> categories,
      Set<String> natures,
      Set<String> scopes,
      List<Seat> seats,
      @Nullable DecidedBy decidedBy) {
    public Rule {
      categories = Set.copyOf(categories);
      natures = Set.copyOf(natures);
      scopes = Set.copyOf(scopes);
      seats = List.copyOf(seats);
    }
  }

  /**
   * A place at the table, and why.
   *
   * @param interest for residents: which of them
   * @param department for departments: which one
   * @param count how many persons
   */
  public record Seat(
      String party,
      @Nullable String interest,
      @Nullable String department,
      int count,
      String reason,
      String englishReason) {}

  /**
   * Who is entitled to decide, and how.
   *
   * @param body the deciding body's code
   * @param method the method's code, which carries the legal ratio
   */
  public record DecidedBy(String body, String method) {}
}
