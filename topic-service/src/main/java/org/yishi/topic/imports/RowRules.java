package org.yishi.topic.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Area;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.topic.Channel;
import org.yishi.topic.Contact;
import org.yishi.topic.Location;
import org.yishi.topic.Particulars;
import org.yishi.topic.Submission;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Verdict;
import org.yishi.topic.imports.Fault.Kind;
import org.yishi.web.limits.CleanTextModule;

/** Which rows of a ledger can become topics; all that is wrong with a row is told at once. */
public final class RowRules {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,24}");
  private static final Pattern WORK_ORDER = Pattern.compile("[A-Za-z0-9-]{1,40}");
  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]");

  /** Characters of a name, a place, a short word. */
  private static final int MAX_SHORT = 60;

  /** Two lines of the same kind, so that equal rows of different spreadsheets are equal. */
  private static final char BETWEEN_CELLS = '\n';

  private static final Set<Column> SEVERAL_LINES =
      EnumSet.of(Column.DESCRIPTION, Column.SUGGESTION);

  private final LedgerWords words;
  private final Access access;

  public RowRules(District district, Access access) {
    this.words = new LedgerWords(district);
    this.access = access;
  }

  /** What the row says, imported by somebody now. */
  public Reading read(LedgerRow row, Importer importer, Instant now) {
    var faults = new ArrayList<Fault>();
    row.cells().forEach((column, text) -> form(column, text).ifPresent(faults::add));
    for (Column column : Column.values()) {
      if (column.required() && row.cell(column).isEmpty()) {
        faults.add(Fault.of(Kind.REQUIRED, column));
      }
    }
    LocalDate collectedOn = collectedOn(row, now, faults);
    Channel channel = channel(row, faults);
    String workOrder = workOrder(row, channel, faults);
    Contact contact = contact(row, faults);
    String area = area(row, importer, contact != null, faults);
    String category = word(row, Column.CATEGORY, words::category, Kind.UNKNOWN_CATEGORY, faults);
    Particulars particulars =
        new Particulars(
            collectedOn,
            word(row, Column.IDENTITY, LedgerWords::identity, Kind.UNKNOWN_IDENTITY, faults),
            orNull(row, Column.AFFECTED),
            orNull(row, Column.SUGGESTION),
            word(row, Column.NAME_OPEN, LedgerWords::yesOrNo, Kind.NOT_YES_OR_NO, faults),
            word(row, Column.CONSENT, LedgerWords::yesOrNo, Kind.NOT_YES_OR_NO, faults),
            orNull(row, Column.REGISTRAR));
    if (!faults.isEmpty() || area == null || channel == null || category == null) {
      return new Reading.Invalid(inOrder(faults));
    }
    var submission =
        new Submission(
            area,
            row.cell(Column.TITLE),
            row.cell(Column.DESCRIPTION),
            channel,
            category,
            location(row),
            workOrder,
            contact != null,
            particulars);
    return new Reading.Valid(submission, contact, content(row, area));
  }

  /** Length, line breaks and characters that break displays. */
  private static Optional<Fault> form(Column column, String text) {
    int limit = limit(column);
    if (text.length() > limit) {
      return Optional.of(Fault.of(Kind.TOO_LONG, column, limit));
    }
    if (!SEVERAL_LINES.contains(column) && BREAKS.matcher(text).find()) {
      return Optional.of(Fault.of(Kind.LINE_BREAK, column));
    }
    return CleanTextModule.firstForbidden(text).isPresent()
        ? Optional.of(Fault.of(Kind.FORBIDDEN_CHARACTER, column))
        : Optional.empty();
  }

  private static int limit(Column column) {
    return switch (column) {
      case TITLE -> Submission.MAX_TITLE;
      case DESCRIPTION -> Submission.MAX_DESCRIPTION;
      case SUGGESTION -> Particulars.MAX_SUGGESTION;
      case AFFECTED -> Particulars.MAX_AFFECTED;
      case COLLECTED_ON,
          CHANNEL,
          WORK_ORDER,
          NAME,
          PHONE,
          IDENTITY,
          AREA,
          COMPOUND,
          BUILDING,
          ENTRANCE,
          CATEGORY,
          NAME_OPEN,
          CONSENT,
          REGISTRAR ->
          MAX_SHORT;
    };
  }

  private static @Nullable LocalDate collectedOn(LedgerRow row, Instant now, List<Fault> faults) {
    LocalDate date = word(row, Column.COLLECTED_ON, LedgerWords::date, Kind.NOT_A_DATE, faults);
    if (date != null && date.isAfter(LocalDate.ofInstant(now, ZONE))) {
      faults.add(Fault.of(Kind.NOT_YET, Column.COLLECTED_ON));
    }
    return date;
  }

  /** A visit ledger needn't repeat in each row what it is. */
  private static @Nullable Channel channel(LedgerRow row, List<Fault> faults) {
    return row.cell(Column.CHANNEL).isEmpty()
        ? Channel.HOUSEHOLD_VISIT
        : word(row, Column.CHANNEL, LedgerWords::channel, Kind.UNKNOWN_CHANNEL, faults);
  }

  private static @Nullable String workOrder(
      LedgerRow row, @Nullable Channel channel, List<Fault> faults) {
    String text = row.cell(Column.WORK_ORDER);
    if (channel != null && !channel.passedOn() && !text.isEmpty()) {
      faults.add(Fault.of(Kind.NOT_A_HOTLINE_ROW, Column.WORK_ORDER));
      return null;
    }
    boolean needed = channel != null && channel.needsWorkOrder();
    if ((needed || !text.isEmpty()) && !WORK_ORDER.matcher(text).matches()) {
      faults.add(Fault.of(Kind.NOT_A_WORK_ORDER, Column.WORK_ORDER));
    }
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Contact contact(LedgerRow row, List<Fault> faults) {
    String name = row.cell(Column.NAME);
    String phone = row.cell(Column.PHONE);
    if (name.isEmpty() && phone.isEmpty()) {
      return null;
    }
    if (name.isEmpty()) {
      faults.add(Fault.of(Kind.REQUIRED, Column.NAME));
    }
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      faults.add(Fault.of(Kind.NOT_A_PHONE, Column.PHONE));
    }
    return new Contact(name, phone.isEmpty() ? null : phone, null, null, null);
  }

  private @Nullable String area(
      LedgerRow row, Importer importer, boolean onBehalf, List<Fault> faults) {
    String word = row.cell(Column.AREA);
    if (word.isEmpty()) {
      String own = importer.area();
      if (own != null && own.length() == Level.COMMUNITY.codeLength()) {
        return permitted(own, importer, onBehalf, faults);
      }
      faults.add(Fault.of(Kind.REQUIRED, Column.AREA));
      return null;
    }
    List<Area> inside = words.communities(word, importer.area());
    if (inside.size() == 1) {
      return permitted(inside.getFirst().code(), importer, onBehalf, faults);
    }
    Kind kind =
        !inside.isEmpty()
            ? Kind.AMBIGUOUS_AREA
            : words.communities(word, null).isEmpty() ? Kind.UNKNOWN_AREA : Kind.OUTSIDE_AREA;
    faults.add(Fault.of(kind, Column.AREA));
    return null;
  }

  private @Nullable String permitted(
      String area, Importer importer, boolean onBehalf, List<Fault> faults) {
    Action action = onBehalf ? Action.SUBMIT_ON_BEHALF : Action.SUBMIT;
    if (access.decide(importer.actor(), action, CaseFile.in(area)) instanceof Verdict.Permitted) {
      return area;
    }
    faults.add(Fault.of(Kind.OUTSIDE_AREA, Column.AREA));
    return null;
  }

  private static @Nullable Location location(LedgerRow row) {
    String compound = orNull(row, Column.COMPOUND);
    String building = orNull(row, Column.BUILDING);
    String entrance = orNull(row, Column.ENTRANCE);
    return compound == null && building == null && entrance == null
        ? null
        : new Location(compound, building, entrance, null);
  }

  private static <T> @Nullable T word(
      LedgerRow row,
      Column column,
      Function<String, Optional<T>> meaning,
      Kind unknown,
      List<Fault> faults) {
    String text = row.cell(column);
    if (text.isEmpty()) {
      return null;
    }
    T meant = meaning.apply(text).orElse(null);
    if (meant == null) {
      faults.add(Fault.of(unknown, column));
    }
    return meant;
  }

  private static @Nullable String orNull(LedgerRow row, Column column) {
    String text = row.cell(column);
    return text.isEmpty() ? null : text;
  }

  /** One fault a column, in the order of the columns: what is too long needn't also be unknown. */
  private static List<Fault> inOrder(List<Fault> faults) {
    return faults.stream()
        .collect(
            Collectors.toMap(
                it -> Optional.ofNullable(it.column()).map(Column::ordinal).orElse(-1),
                it -> it,
                (first, _) -> first,
                TreeMap::new))
        .values()
        .stream()
        .toList();
  }

  /** Who filled in the form doesn't make another matter of it. */
  private static String content(LedgerRow row, String area) {
    return row.cells().entrySet().stream()
        .filter(cell -> cell.getKey() != Column.AREA && cell.getKey() != Column.REGISTRAR)
        .sorted(Map.Entry.comparingByKey())
        .map(cell -> cell.getKey().name() + '=' + said(cell.getKey(), cell.getValue()))
        .collect(Collectors.joining(String.valueOf(BETWEEN_CELLS), area + BETWEEN_CELLS, ""));
  }

  private static String said(Column column, String text) {
    return switch (column) {
      case COLLECTED_ON -> LedgerWords.date(text).map(LocalDate::toString).orElse(text);
      case CHANNEL -> LedgerWords.channel(text).map(Channel::name).orElse(text);
      case PHONE -> text.replaceAll("[^0-9]", "");
      case WORK_ORDER,
          NAME,
          IDENTITY,
          AREA,
          COMPOUND,
          BUILDING,
          ENTRANCE,
          TITLE,
          CATEGORY,
          AFFECTED,
          DESCRIPTION,
          SUGGESTION,
          NAME_OPEN,
          CONSENT,
          REGISTRAR ->
          LedgerWords.plain(text);
    };
  }
}
