package org.yishi.gateway.feed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the feed asks for.
 *
 * @param limit most events of a page, if it says so
 */
record FeedQuery(FeedFilter filter, Start start, Optional<Integer> limit) {

  /** Where to begin. */
  sealed interface Start {

    /** Where the kind of answer begins by itself: a stream now, a page at the log's start. */
    record Usual() implements Start {}

    /** With what comes from now on. */
    record Latest() implements Start {}

    /** With the oldest event that is kept. */
    record Earliest() implements Start {}

    /** After what this cursor has seen. */
    record After(Cursor cursor) implements Start {}
  }

  /** A query, or why it is none. */
  sealed interface Parsed {

    /** The query is well formed. */
    record Accepted(FeedQuery query) implements Parsed {}

    /** It is not. */
    record Refused(FeedRefusal refusal) implements Parsed {}
  }

  /** Values of one term; more make a filter that nobody meant. */
  static final int MAX_VALUES = 100;

  private static final String EARLIEST = "earliest";
  private static final String LATEST = "latest";
  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private static final Pattern AREA = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern TYPE =
      Pattern.compile("org\\.yishi\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[1-9]\\d{0,2}");
  private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int MAX_CODE = 64;
  private static final int MAX_LIMIT_DIGITS = 6;

  private static final Set<String> PARAMETERS =
      Set.of(
          "area",
          "level",
          "department",
          "category",
          "type",
          "topic",
          "reached",
          "holder",
          "after",
          "cursor",
          "limit");

  /**
   * Reads the parameters of a request, and the id with which a stream goes on; that one wins over
   * parameters, because a browser that comes back repeats the address it began with.
   */
  static Parsed parse(Map<String, String[]> parameters, @Nullable String lastEventId) {
    for (String name : parameters.keySet()) {
      if (!PARAMETERS.contains(name)) {
        return refused(FeedRefusal.Reason.PARAMETER_UNKNOWN, name);
      }
    }
    Reading reading = new Reading(parameters);
    FeedFilter filter =
        new FeedFilter(
            reading.values("area", AREA),
            reading.levels("level"),
            reading.values("department", CODE),
            reading.values("category", CODE),
            reading.values("type", TYPE),
            reading.values("topic", TOPIC),
            reading.values("holder", AREA),
            reading.levels("reached").stream().min(Level::compareTo).orElse(null));
    Start start = reading.start(lastEventId);
    Optional<Integer> limit = reading.limit();
    return reading.refusal == null
        ? new Parsed.Accepted(new FeedQuery(filter, start, limit))
        : new Parsed.Refused(reading.refusal);
  }

  private static Parsed refused(FeedRefusal.Reason reason, String field) {
    return new Parsed.Refused(new FeedRefusal(reason, field));
  }

  /** Goes through the parameters and keeps the first thing wrong with them. */
  private static final class Reading {

    private final Map<String, String[]> parameters;
    private @Nullable FeedRefusal refusal;

    Reading(Map<String, String[]> parameters) {
      this.parameters = parameters;
    }

    Set<String> values(String name, Pattern shape) {
      Set<String> values = new LinkedHashSet<>();
      for (String value : split(name)) {
        if (value.length() > MAX_CODE || !shape.matcher(value).matches()) {
          refuse(FeedRefusal.Reason.FILTER_INVALID, name);
        }
        values.add(value);
      }
      return values;
    }

    Set<Level> levels(String name) {
      Set<Level> levels = EnumSet.noneOf(Level.class);
      for (String value : split(name)) {
        Level.of(value)
            .ifPresentOrElse(levels::add, () -> refuse(FeedRefusal.Reason.FILTER_INVALID, name));
      }
      return levels;
    }

    Start start(@Nullable String lastEventId) {
      if (lastEventId != null && !lastEventId.isEmpty()) {
        return after(LAST_EVENT_ID, lastEventId);
      }
      List<String> said = new ArrayList<>();
      for (String name : List.of("after", "cursor")) {
        for (String value : parameters.getOrDefault(name, new String[0])) {
          said.add(value);
        }
      }
      if (said.size() > 1) {
        refuse(FeedRefusal.Reason.CURSOR_INVALID, "after");
      }
      return said.isEmpty() ? new Start.Usual() : named(said.getFirst());
    }

    private Start named(String text) {
      return switch (text) {
        case EARLIEST -> new Start.Earliest();
        case LATEST -> new Start.Latest();
        default -> after("after", text);
      };
    }

    private Start after(String field, String text) {
      Optional<Cursor> cursor = Cursor.parse(text);
      if (cursor.isEmpty()) {
        refuse(FeedRefusal.Reason.CURSOR_INVALID, field);
        return new Start.Usual();
      }
      return new Start.After(cursor.get());
    }

    Optional<Integer> limit() {
      String[] said = parameters.getOrDefault("limit", new String[0]);
      if (said.length == 0) {
        return Optional.empty();
      }
      String digits = said[0];
      if (said.length > 1 || digits.length() > MAX_LIMIT_DIGITS || !digits.matches("[1-9]\\d*")) {
        refuse(FeedRefusal.Reason.LIMIT_INVALID, "limit");
        return Optional.empty();
      }
      return Optional.of(Integer.parseInt(digits));
    }

    private List<String> split(String name) {
      List<String> values = new ArrayList<>();
      for (String text : parameters.getOrDefault(name, new String[0])) {
        for (String value : text.split(",", -1)) {
          values.add(value.strip());
        }
      }
      if (values.size() > MAX_VALUES) {
        refuse(FeedRefusal.Reason.FILTER_INVALID, name);
        return List.of();
      }
      return values;
    }

    private void refuse(FeedRefusal.Reason reason, String field) {
      if (refusal == null) {
        refusal = new FeedRefusal(reason, field);
      }
    }
  }
}
