package org.yishi.topic.deadline;

import org.yishi.district.Term;

/** Terms as people say them. */
final class TermWords {

  private TermWords() {}

  static Words of(String text) {
    return Term.parse(text).map(TermWords::of).orElse(new Words(text, text));
  }

  private static Words of(Term term) {
    int n = term.amount();
    return switch (term) {
      case Term.WorkingDays _ -> new Words(n + " 个工作日", count(n, "working day"));
      case Term.WorkingHours _ -> new Words(n + " 个工作小时", count(n, "working hour"));
      case Term.CalendarDays _ -> new Words(n + " 天", count(n, "day"));
      case Term.CalendarHours _ -> new Words(n + " 小时", count(n, "hour"));
      case Term.CalendarMinutes _ -> new Words(n + " 分钟", count(n, "minute"));
    };
  }

  private static String count(int n, String unit) {
    return n + " " + unit + (n == 1 ? "" : "s");
  }
}
