package org.yishi.district.file;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with one file. */
final class Problems {

  /** More than this many nobody reads at once; the rest appears once these are mended. */
  static final int MAX_TOLD = 100;

  private final String file;
  private final List<Problem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /** The same file, for a part of it that nobody needs to hear about. */
  Problems ignored() {
    return new Problems(file);
  }

  void at(Node node, String message) {
    at(node.getStartMark(), message);
  }

  void at(Mark mark, String message) {
    at(mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  void at(int line, int column, String message) {
    found.add(new Problem(file, line, column, message));
  }

  /** What has been found, with one more that concerns the file as a whole. */
  DistrictFileException because(String message) {
    at(0, 0, message);
    return exception();
  }

  /**
   * Ends reading if anything is wrong.
   *
   * @throws DistrictFileException if so
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw exception();
    }
  }

  private DistrictFileException exception() {
    List<Problem> inOrder = found.stream().distinct().sorted(Problem.BY_PLACE).toList();
    if (inOrder.size() <= MAX_TOLD) {
      return new DistrictFileException(inOrder);
    }
    List<Problem> told = new ArrayList<>(inOrder.subList(0, MAX_TOLD));
    told.add(new Problem(file, 0, 0, "and " + (inOrder.size() - MAX_TOLD) + " problems more"));
    return new DistrictFileException(told);
  }
}
