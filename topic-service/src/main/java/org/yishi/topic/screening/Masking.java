package org.yishi.topic.screening;

import java.util.regex.Pattern;

/**
 * Masks what a machine can recognise as personal — phone, identity and vehicle plate numbers, mail
 * addresses — in words that are about to become public; names remain the screener's job.
 */
public final class Masking {

  private static final String MASK = "＊＊＊";

  private static final String GAP = "[\\s\\-—–_.·]{0,2}";
  private static final String DIGIT = "[0-9０-９]";

  /** 18 digits (the last possibly an X) or the old 15, however they are spaced. */
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?<!"
              + DIGIT
              + ")(?:"
              + DIGIT
              + GAP
              + "){14}"
              + "(?:(?:"
              + DIGIT
              + GAP
              + "){3}[0-9０-９XxＸｘ]|"
              + DIGIT
              + ")(?!"
              + DIGIT
              + ")");

  /** Mobile numbers, with or without +86, however they are spaced. */
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<!"
              + DIGIT
              + ")(?:[+＋]?[8８][6６]"
              + GAP
              + ")?[1１][3-9３-９](?:"
              + GAP
              + DIGIT
              + "){9}"
              + "(?!"
              + DIGIT
              + ")");

  /** Fixed lines with their area code, as 022-28350000. */
  private static final Pattern FIXED_LINE =
      Pattern.compile(
          "(?<!"
              + DIGIT
              + ")[(（]?[0０]"
              + DIGIT
              + "{2,3}[)）]?"
              + GAP
              + DIGIT
              + "{7,8}(?!"
              + DIGIT
              + ")");

  /** Vehicle plates: province sign, letter, 5 or (new energy) 6 letters and digits. */
  private static final Pattern PLATE =
      Pattern.compile(
          "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]"
              + "[A-Za-zＡ-Ｚａ-ｚ][\\s·•.\\-]?[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]{4,5}"
              + "[A-Za-z0-9Ａ-Ｚａ-ｚ０-９挂学警港澳]");

  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+[@＠][\\w-]+(?:\\.\\w+)+");

  private Masking() {}

  /** The text with every recognised number replaced. */
  public static String mask(String text) {
    String masked = EMAIL.matcher(text).replaceAll(MASK);
    masked = IDENTITY.matcher(masked).replaceAll(MASK);
    masked = MOBILE.matcher(masked).replaceAll(MASK);
    masked = FIXED_LINE.matcher(masked).replaceAll(MASK);
    return PLATE.matcher(masked).replaceAll(MASK);
  }
}
