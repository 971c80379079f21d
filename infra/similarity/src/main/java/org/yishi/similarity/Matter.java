package org.yishi.similarity;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a matter.
 *
 * @param text their words: a title, and the description after it if there is one
 * @param area code of the area where it is
 * @param category code of its category, if it is known
 * @param compound name of the compound 小区, if it is told apart from the text
 * @param building name of the building 楼栋, if it is told apart from the text
 */
public record Matter(
    String text,
    String area,
    @Nullable String category,
    @Nullable String compound,
    @Nullable String building) {

  /** Characters that are looked at; what a matter is about is said at its beginning. */
  public static final int MAX_TEXT = 160;

  public Matter {
    text = text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }
}
