package org.yishi.similarity;

import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be compared of a matter without a model.
 *
 * @param grams the characters of the text and how they follow each other
 * @param buildings numbers of the buildings that it names
 * @param entrances numbers of the entrances that it names
 * @param compound its compound in the one spelling, if it is known
 */
record Features(
    Grams grams,
    BitSet buildings,
    BitSet entrances,
    @Nullable String compound,
    @Nullable String category,
    Ask ask,
    Concepts concepts) {

  /** Buildings and entrances with a higher number are left out. */
  private static final int MAX_NUMBER = 512;

  private static final Pattern BUILDING = Pattern.compile("([0-9]{1,4})号楼");
  private static final Pattern ENTRANCE = Pattern.compile("([0-9]{1,3})单元");
  private static final Pattern COMPOUND_KIND = Pattern.compile("(?:小区|社区|院|里)$");

  static Features of(Matter matter) {
    String spelled = Words.spelled(matter.text());
    String place = matter.building() == null ? "" : Words.spelled(numbered(matter.building()));
    BitSet buildings = numbers(BUILDING, spelled);
    if (buildings.isEmpty()) {
      buildings = numbers(BUILDING, place);
    }
    return new Features(
        Grams.of(Words.plain(matter.text())),
        buildings,
        numbers(ENTRANCE, spelled + place),
        compound(matter.compound()),
        matter.category(),
        Ask.of(spelled),
        Concepts.of(spelled));
  }

  /** In a field for the building a bare number is a building. */
  private static String numbered(String building) {
    String bare = building.strip();
    return bare.matches("[0-9０-９]{1,4}|[一二三四五六七八九十]{1,3}") ? bare + "号楼" : bare;
  }

  private static @Nullable String compound(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    String plain = Words.plain(name).toLowerCase(Locale.ROOT);
    String bare = COMPOUND_KIND.matcher(plain).replaceFirst("");
    return bare.length() > 1 ? bare : plain;
  }

  private static BitSet numbers(Pattern pattern, String spelled) {
    var numbers = new BitSet();
    Matcher matcher = pattern.matcher(spelled);
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group(1));
      if (number < MAX_NUMBER) {
        numbers.set(number);
      }
    }
    return numbers;
  }

  /** The same without its place. */
  Features anywhere() {
    return new Features(grams, new BitSet(), new BitSet(), null, category, ask, concepts);
  }

  /** How two places that may or may not be told compare. */
  enum Place {
    SAME,
    UNTOLD,
    DIFFERENT
  }

  Place building(Features other) {
    return compare(buildings, other.buildings);
  }

  Place entrance(Features other) {
    return compare(entrances, other.entrances);
  }

  Place compound(Features other) {
    if (compound == null || other.compound == null) {
      return Place.UNTOLD;
    }
    return compound.equals(other.compound) ? Place.SAME : Place.DIFFERENT;
  }

  Place category(Features other) {
    if (category == null || other.category == null) {
      return Place.UNTOLD;
    }
    return category.equals(other.category) ? Place.SAME : Place.DIFFERENT;
  }

  private static Place compare(BitSet one, BitSet other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Place.UNTOLD;
    }
    return one.intersects(other) ? Place.SAME : Place.DIFFERENT;
  }
}
