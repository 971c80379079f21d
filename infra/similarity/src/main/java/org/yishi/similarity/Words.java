package org.yishi.similarity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling for what people write in many: full and half width, capital letters, numerals (三号楼,
 * ３栋 and 3幢 are all 3号楼).
 */
final class Words {

  private static final String NUMERAL = "[0-9零〇一二两三四五六七八九十百]";

  /** A numeral counts only before what is numbered: 一直 and 三轮车 stay words. */
  private static final Pattern NUMBERED =
      Pattern.compile("(" + NUMERAL + "{1,4})(?=(?:号楼|号院|#|栋|幢|座|单元|门栋|门洞|号|楼|层|个月|天|周|年|月))");

  private static final Pattern BUILDING = Pattern.compile("([0-9]{1,4})(?:号楼|#楼|#|栋楼|栋|幢楼|幢|座)");

  private static final Pattern ENTRANCE = Pattern.compile("([0-9]{1,3})(?:单元门|单元|门栋|门洞|号门)");

  private static final Pattern NOT_WORDS = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\s]+");

  private static final String DIGITS = "零一二三四五六七八九";
  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  private Words() {}

  /** The text in its one spelling, without punctuation and spaces. */
  static String plain(String text) {
    return NOT_WORDS.matcher(spelled(text)).replaceAll("");
  }

  /** The text in its one spelling. */
  static String spelled(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String counted = NUMBERED.matcher(narrow).replaceAll(Words::counted);
    String built = BUILDING.matcher(counted).replaceAll("$1号楼");
    return ENTRANCE.matcher(built).replaceAll("$1单元");
  }

  private static String counted(MatchResult numeral) {
    return Matcher.quoteReplacement(Integer.toString(number(numeral.group(1))));
  }

  /** The value of a numeral of Arabic or Chinese digits, which are at most four. */
  static int number(String numeral) {
    int sum = 0;
    int digits = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      switch (c) {
        case '十' -> {
          sum += (digits == 0 ? 1 : digits) * TEN;
          digits = 0;
        }
        case '百' -> {
          sum += (digits == 0 ? 1 : digits) * HUNDRED;
          digits = 0;
        }
        default -> digits = digits * TEN + digit(c);
      }
    }
    return sum + digits;
  }

  private static int digit(char c) {
    return switch (c) {
      case '〇' -> 0;
      case '两' -> 2;
      default -> c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
    };
  }
}
