package org.yishi.session.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yishi.session.LocalTimes;
import org.yishi.session.minutes.Content;
import org.yishi.session.minutes.Content.Block;
import org.yishi.session.minutes.Content.Line;
import org.yishi.session.minutes.Content.Section;
import org.yishi.session.minutes.Minutes;
import org.yishi.session.minutes.Minutes.Signature;

/**
 * Minutes as a Word document 会议纪要. Lines to sign are left blank until somebody has signed: no
 * signature is invented.
 */
public final class MinutesDocument {

  private static final String BLANK = "＿＿＿＿＿＿＿＿";

  private MinutesDocument() {}

  /** Writes a session's record as it stands. */
  public static void write(Minutes minutes, OutputStream out) throws IOException {
    try (WordPage page = new WordPage()) {
      text(page, minutes.content());
      objections(page, minutes);
      signatures(page, minutes);
      annexes(page, minutes.content());
      addenda(page, minutes);
      page.properties(minutes.content().title(), Objects.requireNonNullElse(minutes.sha256(), ""));
      page.write(out);
    }
  }

  /** Writes a text alone, such as an imported record's, with nothing added to it. */
  public static void write(Content content, OutputStream out) throws IOException {
    try (WordPage page = new WordPage()) {
      text(page, content);
      content.signatures().forEach(page::body);
      annexes(page, content);
      page.properties(content.title(), "");
      page.write(out);
    }
  }

  private static void text(WordPage page, Content content) {
    page.title(content.title());
    for (Line line : content.head()) {
      page.labelled(line.label(), line.text());
      points(page, line.points(), "%d、%s");
    }
    for (Section section : content.sections()) {
      if (!section.heading().isEmpty()) {
        page.heading(section.heading());
      }
      section.blocks().forEach(block -> block(page, block));
    }
  }

  private static void block(WordPage page, Block block) {
    if (block.text() != null) {
      page.body(block.text());
    }
    points(page, block.points(), "（%d）、%s");
    if (!block.table().isEmpty()) {
      page.table(block.table());
    }
  }

  private static void points(WordPage page, List<String> points, String form) {
    for (int i = 0; i < points.size(); i++) {
      page.body(form.formatted(i + 1, points.get(i)));
    }
  }

  private static void objections(WordPage page, Minutes minutes) {
    if (!minutes.objections().isEmpty()) {
      page.heading("对纪要的异议");
      minutes.objections().forEach(it -> page.body(it.person().name() + "：" + it.text()));
    }
  }

  private static void signatures(WordPage page, Minutes minutes) {
    page.gap();
    page.body("签字：");
    List<Signature> left = new ArrayList<>(minutes.signatures());
    for (String label : minutes.content().signatures()) {
      Signature signature =
          left.stream()
              .filter(it -> it.capacity().chinese().equals(label))
              .findFirst()
              .orElse(null);
      if (signature == null) {
        page.body(label + "：" + BLANK);
      } else {
        left.remove(signature);
        page.body(
            "%s：%s（%s%s）"
                .formatted(
                    label,
                    signature.person().name(),
                    signature.onPaper() ? "纸质签字，" : "",
                    LocalTimes.day(signature.time())));
      }
    }
  }

  private static void annexes(WordPage page, Content content) {
    if (!content.annexes().isEmpty()) {
      page.body("附：" + String.join("、", content.annexes()));
    }
  }

  private static void addenda(WordPage page, Minutes minutes) {
    if (!minutes.addenda().isEmpty()) {
      page.heading("补充更正");
      minutes
          .addenda()
          .forEach(it ->
              page.body(
                  "%d、%s（%s，%s）"
                      .formatted(
                          it.n(), it.text(), it.person().name(), LocalTimes.day(it.time()))));
    }
  }
}
