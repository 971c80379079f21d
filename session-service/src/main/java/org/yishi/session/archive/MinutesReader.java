package org.yishi.session.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yishi.session.archive.Reading.Functions;
import org.yishi.session.archive.Reading.Note;
import org.yishi.session.archive.Reading.Note.Code;
import org.yishi.session.minutes.Content;
import org.yishi.session.minutes.Content.Block;
import org.yishi.session.minutes.Content.Line;
import org.yishi.session.minutes.Content.Section;

/**
 * Reads minutes in the official layout: labelled lines, numbered sections, numbered points. What it
 * can't place it keeps where it stands and says so; it never drops or invents a word.
 */
public final class MinutesReader {

  /** Lines of one document. */
  public static final int MAX_PIECES = 5_000;

  private static final List<String> LABELS =
      List.of("会议时间", "会议地点", "会议主持", "会议记录", "参加人员", "会议主题", "会议内容");
  private static final String CONTENT_LABEL = "会议内容";
  private static final String SUMMARY = "会议总结";

  private static final Pattern LABELLED =
      Pattern.compile("^(" + String.join("|", LABELS) + ")\\s*[：:]\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern SECTION = Pattern.compile("^[一二三四五六七八九十]{1,3}、.{1,60}$");
  private static final Pattern SUMMARY_LINE =
      Pattern.compile("^" + SUMMARY + "\\s*[：:]?\\s*(.*)$", Pattern.DOTALL);
  private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,3})、(.*)$", Pattern.DOTALL);
  private static final Pattern POINT =
      Pattern.compile("^[（(](\\d{1,3})[）)]、?(.*)$", Pattern.DOTALL);
  private static final Pattern SPEAKER =
      Pattern.compile(
          "^\\d{1,3}、([\\p{IsHan}×＊*某·]{2,12}?)(?:同志)?(?:的)?(?:发言|总结)[：:].*", Pattern.DOTALL);
  private static final Pattern SIGNATURE =
      Pattern.compile("^(?:签字|主持人|记录人|居民代表)(?:（.{1,10}）)?\\s*[：:].*");
  private static final Pattern ANNEX = Pattern.compile("^附\\s*[：:](.+)$");
  private static final Pattern MASKED_YEAR = Pattern.compile("\\d{0,3}[Xx×＊*]{1,4}年.*");
  private static final Pattern DATE =
      Pattern.compile(".*\\d{4}年\\d{1,2}月\\d{1,2}日.*|.*\\d{4}-\\d{1,2}-\\d{1,2}.*");
  private static final Pattern NAMES = Pattern.compile("[、，；：:,;\\s]");
  private static final int LONGEST_NAME = 4;

  private final List<Line> head = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<String> signatures = new ArrayList<>();
  private final List<String> annexes = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final Map<String, Set<String>> functions = new LinkedHashMap<>();
  private String title = "";
  private String heading = "";
  private List<Block> blocks = new ArrayList<>();
  private boolean inContent;
  private boolean inSections;

  private MinutesReader() {}

  /** Reads the pieces of a file. */
  public static Reading read(List<Piece> pieces) {
    return new MinutesReader().readAll(pieces);
  }

  private Reading readAll(List<Piece> pieces) {
    int n = 0;
    for (Piece piece : pieces) {
      n++;
      switch (piece) {
        case Piece.Paragraph(var text) -> {
          if (!text.isBlank()) {
            paragraph(text.strip(), n);
          }
        }
        case Piece.Table(var rows) -> blocks.add(new Block(null, List.of(), rows));
      }
    }
    endSection();
    check();
    return new Reading(new Content(title, head, sections, signatures, annexes), functions(), notes);
  }

  private void paragraph(String text, int n) {
    if (title.isEmpty() && head.isEmpty() && !LABELLED.matcher(text).matches()) {
      title = text;
      return;
    }
    Matcher labelled = LABELLED.matcher(text);
    if (!inSections && labelled.matches()) {
      labelled(labelled.group(1), labelled.group(2));
      return;
    }
    Matcher summary = SUMMARY_LINE.matcher(text);
    if (SECTION.matcher(text).matches()) {
      begin(text);
    } else if (summary.matches()) {
      begin(SUMMARY);
      if (!summary.group(1).isEmpty()) {
        blocks.add(Block.paragraph(summary.group(1)));
      }
    } else if (inContent) {
      ofContent(text, n);
    } else {
      ofSection(text, n);
    }
  }

  private void labelled(String label, String text) {
    inContent = label.equals(CONTENT_LABEL);
    Matcher first = NUMBERED.matcher(text);
    if (inContent && first.matches() && first.group(1).equals("1")) {
      head.add(new Line(label, "", List.of(first.group(2))));
    } else {
      head.add(new Line(label, text, List.of()));
    }
    switch (label) {
      case "会议主持" -> person(text, "会议主持");
      case "会议记录" -> person(text, "会议记录");
      default -> {}
    }
  }

  private void begin(String next) {
    endSection();
    heading = next;
    inSections = true;
    inContent = false;
  }

  private void endSection() {
    if (inSections || !blocks.isEmpty()) {
      sections.add(new Section(heading, blocks));
      blocks = new ArrayList<>();
    }
  }

  private void ofContent(String text, int n) {
    Line line = head.getLast();
    Matcher numbered = NUMBERED.matcher(text);
    boolean next =
        numbered.matches() && Integer.parseInt(numbered.group(1)) == line.points().size() + 1;
    List<String> points = new ArrayList<>(line.points());
    if (next) {
      points.add(numbered.group(2));
      head.set(head.size() - 1, new Line(line.label(), line.text(), points));
    } else if (points.isEmpty()) {
      String joined = line.text().isEmpty() ? text : line.text() + "\n" + text;
      head.set(head.size() - 1, new Line(line.label(), joined, points));
    } else {
      note(Code.NUMBERING_BROKEN, n, text);
      points.set(points.size() - 1, points.getLast() + "\n" + text);
      head.set(head.size() - 1, new Line(line.label(), line.text(), points));
    }
  }

  private void ofSection(String text, int n) {
    Matcher annex = ANNEX.matcher(text);
    if (annex.matches()) {
      annexes.addAll(List.of(annex.group(1).strip().split("、", -1)));
      return;
    }
    if (SIGNATURE.matcher(text).matches()) {
      signatures.add(text);
      return;
    }
    if (!inSections) {
      note(Code.OUTSIDE_SECTIONS, n, text);
    }
    Matcher point = POINT.matcher(text);
    if (point.matches() && !blocks.isEmpty()) {
      Block last = blocks.getLast();
      if (last.table().isEmpty() && Integer.parseInt(point.group(1)) == last.points().size() + 1) {
        List<String> points = new ArrayList<>(last.points());
        points.add(point.group(2));
        blocks.set(blocks.size() - 1, new Block(last.text(), points, List.of()));
        return;
      }
      note(Code.NUMBERING_BROKEN, n, text);
    }
    Matcher speaker = SPEAKER.matcher(text);
    if (speaker.matches()) {
      person(speaker.group(1), "发言人");
    }
    blocks.add(Block.paragraph(text));
  }

  private void person(String name, String function) {
    functions.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(function);
  }

  private void check() {
    for (String label : LABELS) {
      if (head.stream().noneMatch(line -> line.label().equals(label))) {
        note(Code.LINE_MISSING, 0, label);
      }
    }
    for (Line line : head) {
      if (line.label().equals("会议时间")) {
        checkDate(line.text());
      }
      if (line.label().equals("参加人员")) {
        checkAttendees(line.text());
      }
    }
    functions.forEach((name, roles) -> {
      if (roles.size() > 1) {
        note(Code.SEVERAL_FUNCTIONS, 0, name + "：" + String.join("、", roles));
      }
    });
  }

  private void checkDate(String text) {
    if (MASKED_YEAR.matcher(text).find()) {
      note(Code.YEAR_MASKED, 0, text);
    } else if (!DATE.matcher(text).matches()) {
      note(Code.DATE_UNREADABLE, 0, text);
    }
  }

  private void checkAttendees(String text) {
    if (!NAMES.matcher(text).find() && text.length() > LONGEST_NAME) {
      note(Code.GROUP_ATTENDS, 0, text);
    }
  }

  private List<Functions> functions() {
    return functions.entrySet().stream()
        .map(it -> new Functions(it.getKey(), List.copyOf(it.getValue())))
        .toList();
  }

  private void note(Code code, int line, String text) {
    notes.add(new Note(code, line, text));
  }
}
