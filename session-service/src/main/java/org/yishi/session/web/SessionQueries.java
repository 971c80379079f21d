package org.yishi.session.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishi.district.District;
import org.yishi.session.SessionQuery;
import org.yishi.session.Sessions.After;
import org.yishi.session.Sessions.Reach;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.State;
import org.yishi.session.meeting.MeetingKinds;
import org.yishi.web.paging.Cursor;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Reads list filters. What isn't understood is refused: a mistyped filter must not show all. */
@Component
class SessionQueries {

  private static final Set<String> PARAMETERS =
      Set.of(
          "area", "from", "to", "topic", "kind", "state", "mine", "department", "limit", "cursor");

  private static final int CURSOR_KEYS = 2;

  private final District district;
  private final MeetingKinds kinds;

  SessionQueries(District district, MeetingKinds kinds) {
    this.district = district;
    this.kinds = kinds;
  }

  SessionQuery of(
      SessionFilter filter, Reach reach, Actor actor, int limit, HttpServletRequest request) {
    Set<String> unknown = new TreeSet<>(request.getParameterMap().keySet());
    unknown.removeAll(PARAMETERS);
    if (!unknown.isEmpty()) {
      throw ProblemException.of(CommonProblem.UNKNOWN_PARAMETER);
    }
    return new SessionQuery(
        known("area", filter.area(), district.areas()::contains),
        moment("from", filter.from()),
        moment("to", filter.to()),
        known("topic", filter.topic(), id -> id.matches(Texts.TOPIC_ID)),
        known("kind", filter.kind(), code -> kinds.find(code).isPresent()),
        states(filter.state()),
        mine(filter.mine()) ? actor.id() : null,
        known("department", filter.department(), district.departments()::contains),
        reach,
        after(filter.cursor()),
        limit);
  }

  /** The cursor behind a session. */
  static String cursor(Stored last) {
    return Cursor.of(last.session().plan().startsAt().toString(), last.session().id()).encoded();
  }

  private static @Nullable String known(
      String name, @Nullable String code, Predicate<String> exists) {
    if (code != null && !exists.test(code)) {
      throw invalid(name);
    }
    return code;
  }

  private static @Nullable Instant moment(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException _) {
      throw invalid(name);
    }
  }

  private static boolean mine(@Nullable String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw notOneOf("mine", List.of("true", "false"));
  }

  private static Set<State> states(@Nullable String text) {
    return text == null
        ? Set.of()
        : Arrays.stream(text.split(",", -1))
            .map(SessionQueries::state)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static State state(String name) {
    return Arrays.stream(State.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow(() -> notOneOf("state", List.of(State.values())));
  }

  private static @Nullable After after(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    List<String> keys = Cursor.decode(cursor, CURSOR_KEYS).keys();
    if (!keys.get(1).matches(Texts.SESSION_ID)) {
      throw ProblemException.of(CommonProblem.INVALID_CURSOR);
    }
    try {
      return new After(Instant.parse(keys.get(0)), keys.get(1));
    } catch (DateTimeException _) {
      throw ProblemException.of(CommonProblem.INVALID_CURSOR);
    }
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
