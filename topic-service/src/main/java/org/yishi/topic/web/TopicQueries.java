package org.yishi.topic.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.topic.Reach;
import org.yishi.topic.Stage;
import org.yishi.topic.TopicQuery;
import org.yishi.web.limits.CleanTextModule;
import org.yishi.web.paging.Cursor;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;

/** Reads list filters. What isn't understood is refused: a mistyped filter must not show all. */
@Component
class TopicQueries {

  private static final Set<String> PARAMETERS =
      Set.of(
          "area",
          "stage",
          "level",
          "holder",
          "category",
          "department",
          "q",
          "overdue",
          "limit",
          "cursor");

  /** Characters of a search text: longer than any title. */
  private static final int MAX_SEARCH = 120;

  private final District district;

  TopicQueries(District district) {
    this.district = district;
  }

  TopicQuery of(TopicFilter filter, @Nullable Reach reach, int limit, HttpServletRequest request) {
    refuseUnknownParameters(request);
    return of(filter, reach, limit);
  }

  /** What a ledger is narrowed to; it has parameters of its own. */
  TopicQuery ofLedger(TopicFilter filter) {
    return of(filter, null, 1);
  }

  private TopicQuery of(TopicFilter filter, @Nullable Reach reach, int limit) {
    return new TopicQuery(
        known("area", filter.area(), district.areas()::contains),
        stages(filter.stage()),
        level(filter.level()),
        known("holder", filter.holder(), district.areas()::contains),
        known("category", filter.category(), district.categories()::contains),
        known("department", filter.department(), district.departments()::contains),
        overdue(filter.overdue()),
        search(filter.q()),
        reach,
        before(filter.cursor()),
        limit);
  }

  private static void refuseUnknownParameters(HttpServletRequest request) {
    Set<String> unknown = new TreeSet<>(request.getParameterMap().keySet());
    unknown.removeAll(PARAMETERS);
    if (!unknown.isEmpty()) {
      throw ProblemException.of(CommonProblem.UNKNOWN_PARAMETER);
    }
  }

  private static @Nullable String known(
      String name, @Nullable String code, Predicate<String> exists) {
    if (code != null && !exists.test(code)) {
      throw invalid(name);
    }
    return code;
  }

  private static Set<Stage> stages(@Nullable String text) {
    return text == null
        ? Set.of()
        : Arrays.stream(text.split(",", -1))
            .map(TopicQueries::stage)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Stage stage(String name) {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow(() -> notOneOf("stage", List.of(Stage.values())));
  }

  private static @Nullable Level level(@Nullable String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(Level.values())
        .filter(level -> level.code().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> notOneOf("level", Arrays.stream(Level.values()).map(Level::code).toList()));
  }

  private static @Nullable Boolean overdue(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw notOneOf("overdue", List.of("true", "false"));
    };
  }

  private static @Nullable String search(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > MAX_SEARCH || CleanTextModule.firstForbidden(text).isPresent()) {
      throw invalid("q");
    }
    return text.strip();
  }

  private static @Nullable String before(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String id = Cursor.decode(cursor, 1).keys().getFirst();
    if (!id.matches(Texts.TOPIC_ID)) {
      throw ProblemException.of(CommonProblem.INVALID_CURSOR);
    }
    return id;
  }

  private static ProblemException invalid(String name) {
    return ProblemException.of(CommonProblem.INVALID_PARAMETER, FieldProblem.of(name, "invalid"));
  }

  private static ProblemException notOneOf(String name, List<?> allowed) {
    String words = allowed.stream().map(Object::toString).collect(Collectors.joining(", "));
    return ProblemException.of(
        CommonProblem.INVALID_PARAMETER, FieldProblem.of(name, "not-one-of", words));
  }
}
