package org.yishi.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The languages that people are answered in: Chinese unless they prefer English. */
public enum Language {
  CHINESE(Locale.SIMPLIFIED_CHINESE),
  ENGLISH(Locale.ENGLISH);

  private static final List<Locale> OFFERED = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The locale of its texts. */
  public Locale locale() {
    return locale;
  }

  /** What the request's {@code Accept-Language} asks for. */
  public static Language of(HttpServletRequest request) {
    return of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  static Language of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return CHINESE;
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
      return Locale.ENGLISH.equals(best) ? ENGLISH : CHINESE;
    } catch (IllegalArgumentException unreadable) {
      return CHINESE;
    }
  }
}
