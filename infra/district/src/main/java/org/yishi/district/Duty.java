package org.yishi.district;

import java.util.List;

/**
 * An entry of a level's list of duties 职责清单.
 *
 * @param name the Chinese name
 * @param categories codes of the categories of topics that it covers; none if it is a general one
 * @param answers codes of the reasons for an escalation that it answers to
 */
public record Duty(
    Level level, String name, String englishName, List<String> categories, List<String> answers) {

  public Duty {
    categories = List.copyOf(categories);
    answers = List.copyOf(answers);
  }

  /** A general duty. */
  public Duty(Level level, String name, String englishName) {
    this(level, name, englishName, List.of(), List.of());
  }
}
