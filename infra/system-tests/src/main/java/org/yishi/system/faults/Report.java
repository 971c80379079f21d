package org.yishi.system.faults;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.yishi.system.faults.Ledger.End;

/** Tells how an experiment goes and how the books look in the end. */
final class Report {

  /** More violations than these only repeat what the first ones say. */
  private static final int MAX_SHOWN = 20;

  private final PrintStream out;
  private final long begin = System.nanoTime();

  Report(PrintStream out) {
    this.out = out;
  }

  /** One line of progress with the seconds that have passed. */
  void progress(String text) {
    out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - begin) / 1e9, text);
  }

  /** The ledger, who heard what, and what is wrong; true when nothing is. */
  boolean books(Ledger ledger, List<Subscriber> subscribers) {
    List<String> violations = ledger.violations(subscribers);
    out.println();
    out.println("账目 The ledger");
    row("命令 commands", ledger.commands());
    row("  即时确认 acknowledged at once", ledger.of(End.ACKNOWLEDGED));
    row("  重试后确认 acknowledged when repeated", ledger.of(End.ACKNOWLEDGED_REPEATING));
    row("  重试得知已生效 had happened when repeated", ledger.of(End.HAD_HAPPENED));
    row("  未获答复、未重试 never answered, not repeated", ledger.of(End.ABANDONED));
    row("重发请求 requests sent again", ledger.repeats());
    row("议题 topics", ledger.files().stream().filter(file -> file.id() != null).count());
    row(
        "应有事件 events promised",
        ledger.files().stream().mapToLong(file -> file.events().size()).sum());
    out.println();
    out.println("订阅者 Subscribers");
    for (Subscriber subscriber : subscribers) {
      Hearing hearing = subscriber.hearing();
      out.printf(
          Locale.ROOT,
          "  %-34s heard %,7d of %,5d topics, again %,4d, connections %3d%n",
          hearing.name(),
          hearing.heard(),
          hearing.topics(),
          hearing.repeated(),
          subscriber.connections());
    }
    out.println();
    if (violations.isEmpty()) {
      out.println("账目相符：每个已确认的命令恰好生效一次，每位订阅者按序听到全部事件各一次。");
      out.println(
          "The books balance: each acknowledged command has one effect, every subscriber has every event once, in order.");
      return true;
    }
    out.printf(Locale.ROOT, "账目不符 The books don't balance: %,d violations%n", violations.size());
    violations.stream().limit(MAX_SHOWN).forEach(violation -> out.println("  " + violation));
    return false;
  }

  private void row(String label, long value) {
    out.printf(Locale.ROOT, "  %,9d  %s%n", value, label);
  }
}
