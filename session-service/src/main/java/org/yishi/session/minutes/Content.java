package org.yishi.session.minutes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as a reader sees them 会议纪要: a head of labelled lines, sections, and who signs.
 *
 * @param head 会议时间, 会议地点, 会议主持, 会议记录, 参加人员, 会议主题, 会议内容, in this order
 * @param sections what was said, voted and agreed, and the summary last
 * @param signatures labels of the places to sign, in order
 * @param annexes what is attached 附
 */
public record Content(
    String title,
    List<Line> head,
    List<Section> sections,
    List<String> signatures,
    List<String> annexes) {

  /** Characters of one text. */
  public static final int MAX_TEXT = 8_000;

  /** Lines of the head, sections, signatures, annexes. */
  public static final int MAX_PARTS = 60;

  /** Paragraphs or rows of one section. */
  public static final int MAX_BLOCKS = 600;

  public Content {
    head = List.copyOf(head);
    sections = List.copyOf(sections);
    signatures = List.copyOf(signatures);
    annexes = List.copyOf(annexes);
  }

  /**
   * A labelled line of the head.
   *
   * @param points numbered lines below it
   */
  public record Line(String label, String text, List<String> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** A section under its heading, such as 一、协商发言情况. */
  public record Section(String heading, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A paragraph with its points, or a table.
   *
   * @param text the paragraph, such as 1、居民代表张某某发言：
   * @param points (1)、(2)、… below it
   * @param table rows of cells, the first being the heads
   */
  public record Block(@Nullable String text, List<String> points, List<List<String>> table) {
    public Block {
      points = List.copyOf(points);
      table = table.stream().map(List::copyOf).toList();
    }

    /** A paragraph. */
    public static Block paragraph(String text) {
      return new Block(text, List.of(), List.of());
    }
  }

  /** The text of the line with the label; empty if there is none. */
  public String line(String label) {
    return head.stream()
        .filter(line -> line.label().equals(label))
        .map(Line::text)
        .findFirst()
        .orElse("");
  }
}
