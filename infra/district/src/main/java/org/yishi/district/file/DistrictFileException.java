package org.yishi.district.file;

import java.util.List;
import java.util.stream.Collectors;

/** A district's file can't be used; tells everything that is wrong with it, in its order. */
public final class DistrictFileException extends RuntimeException {

  private final transient List<Problem> problems;

  DistrictFileException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the file. */
  public List<Problem> problems() {
    return problems;
  }
}
