package org.yishi.web.concurrency;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;

/** An aggregate's version as an ETag: {@code "v7"}. */
public final class EntityTags {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"v(\\d{1,18})\"");

  private EntityTags() {}

  /** The ETag of a version. */
  public static String of(long version) {
    return "\"v" + version + "\"";
  }

  /**
   * The version that an overwriting edit is based on.
   *
   * @throws ProblemException {@code version-required} (428) without the header
   */
  public static long required(@Nullable String ifMatch) {
    return optional(ifMatch).orElseThrow(() -> ProblemException.of(CommonProblem.VERSION_REQUIRED));
  }

  /**
   * The version that a command is based on, if the caller says; {@code *} says nothing.
   *
   * @throws ProblemException {@code invalid-entity-tag} when it isn't one of ours
   */
  public static OptionalLong optional(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return OptionalLong.empty();
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw ProblemException.of(CommonProblem.INVALID_ENTITY_TAG);
    }
    return OptionalLong.of(Long.parseLong(tag.group(1)));
  }
}
