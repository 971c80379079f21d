package org.yishi.topic.forms;

import java.util.Arrays;
import java.util.Optional;

/** The forms that this service fills in. */
public enum FormKind {
  COLLECTION("collection-form", "协商议题征集表"),
  SCREENING("screening-form", "议题研判（审核）表"),
  WHISTLE("whistle-form", "上报（吹哨）单");

  private final String code;
  private final String title;

  FormKind(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** Its name in addresses. */
  public String code() {
    return code;
  }

  /** What stands above it. */
  public String title() {
    return title;
  }

  /** The form of that name. */
  public static Optional<FormKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
