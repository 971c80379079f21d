package org.yishi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a benchmark found, as a Markdown section that stands between two markers of its own. */
record Report(String name, String title, List<String> method, List<Row> rows) {

  /**
   * One measured figure beside what was aimed at; aim and verdict are empty where there is none.
   */
  record Row(String what, String result, String aim, String verdict) {

    private static final String MET = "met";
    private static final String MISSED = "missed";

    /** A figure that is better the smaller it is; its median is held against the aim. */
    static Row atMost(double aim, String what, Sample sample) {
      return new Row(
          what, sample.toString(), aim("≤ ", aim, sample), sample.median() <= aim ? MET : MISSED);
    }

    /** A figure that is better the larger it is; its median is held against the aim. */
    static Row atLeast(double aim, String what, Sample sample) {
      return new Row(
          what, sample.toString(), aim("≥ ", aim, sample), sample.median() >= aim ? MET : MISSED);
    }

    /** A figure that is only told. */
    static Row told(String what, Sample sample) {
      return new Row(what, sample.toString(), "", "");
    }

    private static String aim(String relation, double aim, Sample sample) {
      return relation + Sample.figure(aim) + " " + sample.unit();
    }
  }

  String markdown(String machine) {
    List<String> lines = new ArrayList<>();
    lines.add("## `" + name + "` — " + title);
    lines.add("");
    lines.add("Machine: " + machine);
    lines.add("");
    method.forEach(step -> lines.add("- " + step));
    lines.add("");
    lines.add("| measured | median (range) | aim | verdict |");
    lines.add("| --- | --- | --- | --- |");
    for (Row row : rows) {
      lines.add(
          "| " + String.join(" | ", row.what(), row.result(), row.aim(), row.verdict()) + " |");
    }
    return String.join("\n", lines) + "\n";
  }

  /** Puts the section into the document: in place of its former self, or at the end. */
  void write(Path document, String machine) throws IOException {
    String text = Files.exists(document) ? Files.readString(document) : "# Benchmarks\n";
    Files.writeString(document, replaceSection(text, markdown(machine)));
  }

  String replaceSection(String text, String section) {
    String open = "<!-- bench:" + name + " -->";
    String close = "<!-- /bench:" + name + " -->";
    String marked = open + "\n" + section + close;
    int from = text.indexOf(open);
    int to = text.indexOf(close);
    if (from < 0 || to < from) {
      return text.stripTrailing() + "\n\n" + marked + "\n";
    }
    return text.substring(0, from) + marked + text.substring(to + close.length());
  }
}
