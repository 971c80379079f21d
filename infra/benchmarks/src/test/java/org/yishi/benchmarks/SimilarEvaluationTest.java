package org.yishi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yishi.benchmarks.SimilarEvaluation.Flag;
import org.yishi.benchmarks.SimilarEvaluation.Method;
import org.yishi.similarity.onnx.BgeSmallModel;

/** What the search for similar topics is worth doesn't fall unnoticed; the benchmark reports it. */
class SimilarEvaluationTest {

  @Test
  void similarTopicsAreFoundAsReliablyAsBefore() throws Exception {
    try (var model = BgeSmallModel.load()) {
      LabelledMatters matters = LabelledMatters.read();
      assertThat(LabelledMatters.pairs(matters.all())).hasSizeGreaterThan(300);
      var evaluation = new SimilarEvaluation(matters, model);
      assertThat(evaluation.recall(Method.COMBINED, List.of())).isGreaterThan(0.88);
      assertThat(evaluation.recall(Method.FALLBACK, List.of())).isGreaterThan(0.7);
      Flag flag = evaluation.flag(Method.COMBINED);
      assertThat(flag.precision()).isGreaterThan(0.8);
      assertThat(flag.recall()).isGreaterThan(0.4);
      assertThat(evaluation.flag(Method.GRAMS).precision())
          .as("these pairs are hard")
          .isLessThan(0.6);
    }
  }
}
