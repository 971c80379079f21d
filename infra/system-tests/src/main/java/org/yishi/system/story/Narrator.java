package org.yishi.system.story;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yishi.system.client.Account;
import org.yishi.system.client.Answer;
import tools.jackson.databind.JsonNode;

/** Tells a story on a terminal. */
public final class Narrator {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Shanghai"));

  private final PrintStream out;
  private final Ink ink;
  private int steps;

  public Narrator(PrintStream out, Ink ink) {
    this.out = out;
    this.ink = ink;
  }

  /** What begins, and by which clock. */
  public void title(Words title, Instant now, Duration ahead) {
    out.println();
    out.println(ink.strong(title.chinese()));
    out.println(title.english());
    out.println();
    out.println("演示时钟 demo clock  " + TIME.format(now) + ahead(ahead));
    out.println("订阅者 subscribers");
  }

  void listener(Listener listener) {
    out.println("  " + ink.strong(listener.name().toString()));
    out.println(
        ink.faint(
            "      %s  /api/v1/feed?%s".formatted(listener.account().name(), listener.filter())));
  }

  void topic(String id, String number) {
    out.println("      " + ink.strong(number) + "  " + ink.faint(id));
  }

  void step(Words what) {
    steps++;
    out.println();
    out.println(ink.strong("%2d  %s".formatted(steps, what.chinese())));
    out.println("    " + what.english());
  }

  void call(Account who, Answer answer) {
    out.println(
        ink.faint("      %s  %s → %d".formatted(who.name(), answer.request(), answer.status())));
  }

  void clock(Instant to) {
    out.println(ink.faint("      演示时钟 demo clock → " + TIME.format(to)));
  }

  void heard(Line line, List<Listener> listeners) {
    String names =
        listeners.stream()
            .map(listener -> listener.name().chinese())
            .collect(Collectors.joining(" "));
    out.println("      " + ink.good("%-24s".formatted(line)) + " 听到 heard by  " + names);
  }

  void note(String what) {
    out.println(ink.faint("      " + what));
  }

  void checked(String what) {
    out.println("      " + ink.good("✓ ") + what);
  }

  /** The topic's timeline, and beside each line who heard it. */
  void summary(JsonNode timeline, List<Listener> audience) {
    out.println();
    out.println(ink.strong("各方听到的内容 · What each subscriber heard"));
    String names =
        audience.stream()
            .map(listener -> listener.name().chinese())
            .collect(Collectors.joining("  "));
    out.println("       " + names);
    for (JsonNode item : timeline) {
      long sequence = item.required("sequence").asLong();
      StringBuilder marks = new StringBuilder();
      for (Listener listener : audience) {
        long times = listener.lines().stream().filter(line -> line.sequence() == sequence).count();
        marks.append(mark(times, Ink.width(listener.name().chinese()))).append("  ");
      }
      JsonNode summary = item.path("summary");
      out.println(
          "  %3s  %s %s · %s"
              .formatted(
                  "#" + sequence,
                  marks,
                  summary.path("zh").asString(""),
                  summary.path("en").asString("")));
    }
  }

  void allWell(List<Listener> audience) {
    int others = audience.stream().mapToInt(Listener::others).sum();
    out.println();
    out.println(ink.good("每位订阅者都按顺序、不多不少地听到了应听到的内容，回放亦一致。"));
    out.println(
        ink.good(
            "Each subscriber heard exactly what it should, in order, once; reading back says the same."));
    if (others > 0) {
      out.println(ink.faint("其间另有其他议题的消息 events of other topics meanwhile: " + others));
    }
    out.println();
  }

  private static String mark(long times, int width) {
    String mark = times == 0 ? "·" : times == 1 ? "●" : times + "!";
    int left = (width - 1) / 2;
    return " ".repeat(left) + mark + " ".repeat(Math.max(0, width - left - mark.length()));
  }

  private static String ahead(Duration ahead) {
    return ahead.toMinutes() == 0
        ? ""
        : "  （比实际时间快 %1$d 小时 %2$d 分 · %1$d h %2$d min ahead of real time; ./yishi down && ./yishi up 复位 resets it）"
            .formatted(ahead.toHours(), ahead.toMinutesPart());
  }
}
