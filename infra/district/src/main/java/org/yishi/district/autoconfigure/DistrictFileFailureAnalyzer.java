package org.yishi.district.autoconfigure;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yishi.district.file.DistrictFileException;

/** Shows what is wrong with a district's file instead of a stack trace. */
final class DistrictFileFailureAnalyzer extends AbstractFailureAnalyzer<DistrictFileException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, DistrictFileException cause) {
    String lines =
        cause.problems().stream()
            .map(problem -> "  " + problem)
            .collect(Collectors.joining("\n", "The district's file can't be used:\n\n", ""));
    return new FailureAnalysis(
        lines,
        "Mend these places (docs/district.md tells the form), or unset YISHI_DISTRICT to start with"
            + " the sample district.",
        cause);
  }
}
