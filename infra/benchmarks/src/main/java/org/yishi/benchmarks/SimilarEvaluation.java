package org.yishi.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.yishi.benchmarks.LabelledMatters.Group;
import org.yishi.benchmarks.LabelledMatters.Pair;
import org.yishi.similarity.Comparison;
import org.yishi.similarity.Match;
import org.yishi.similarity.Matter;
import org.yishi.similarity.Query;
import org.yishi.similarity.SentenceModel;
import org.yishi.similarity.SimilarityIndex;
import org.yishi.similarity.Vector;

/** What the search for similar topics is worth, method by method, on texts that chose no weight. */
final class SimilarEvaluation {

  /** Topics that a screener looks at. */
  static final int SHOWN = 5;

  /** What is asked of the flag. */
  static final double WANTED_PRECISION = 0.8;

  /** A way to say how alike two matters are. */
  enum Method {
    GRAMS("n-grams alone"),
    MODEL("model alone"),
    FALLBACK("n-grams, words, place (model off)"),
    COMBINED("combination");

    private final String words;

    Method(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * How good a flag is.
   *
   * @param precision share of the flagged pairs that are one matter
   * @param recall share of the pairs of one matter that are flagged
   */
  record Flag(double precision, double recall) {}

  private final LabelledMatters matters;
  private final Comparison comparison;
  private final Map<String, Vector> vectors = new HashMap<>();
  private final SentenceModel model;

  SimilarEvaluation(LabelledMatters matters, SentenceModel model) {
    this.matters = matters;
    this.model = model;
    this.comparison =
        new Comparison(matters.all().stream().flatMap(group -> texts(group).stream()).toList());
  }

  /** The flag of the method on the pairs that chose nothing. */
  Flag flag(Method method) {
    double limit =
        switch (method) {
          case GRAMS, MODEL -> chosen(method);
          case FALLBACK -> Comparison.flag(false);
          case COMBINED -> Comparison.flag(true);
        };
    return flag(LabelledMatters.pairs(matters.testing()), score(method), limit);
  }

  /** The limit with the largest recall at the wanted precision, else that of the best precision. */
  private double chosen(Method method) {
    List<Pair> pairs = LabelledMatters.pairs(matters.tuning());
    ToDoubleBiFunction<Matter, Matter> score = score(method);
    return pairs.stream()
        .map(pair -> score.applyAsDouble(pair.one(), pair.other()))
        .max(
            Comparator.comparingDouble((Double limit) -> {
              Flag flag = flag(pairs, score, limit);
              return flag.precision() >= WANTED_PRECISION ? 1 + flag.recall() : flag.precision();
            }))
        .orElseThrow();
  }

  private static Flag flag(
      List<Pair> pairs, ToDoubleBiFunction<Matter, Matter> score, double limit) {
    int flagged = 0;
    int right = 0;
    int same = 0;
    for (Pair pair : pairs) {
      boolean flag = score.applyAsDouble(pair.one(), pair.other()) >= limit;
      flagged += flag ? 1 : 0;
      right += flag && pair.same() ? 1 : 0;
      same += pair.same() ? 1 : 0;
    }
    return new Flag(flagged == 0 ? 0 : (double) right / flagged, (double) right / same);
  }

  /** The share of queries whose topic is among the first {@link #SHOWN} of so many. */
  double recall(Method method, List<Matter> distractors) {
    List<Matter> pool = new ArrayList<>(distractors);
    matters
        .all()
        .forEach(group -> {
          pool.add(group.told().getFirst());
          pool.addAll(group.others());
        });
    SimilarityIndex index = index(pool, method);
    int found = 0;
    int asked = 0;
    for (Group group : matters.testing()) {
      Matter target = group.told().getFirst();
      for (Matter query : group.told().subList(1, group.told().size())) {
        asked++;
        found += found(method, query, target, pool, index) ? 1 : 0;
      }
    }
    return (double) found / asked;
  }

  private boolean found(
      Method method, Matter query, Matter target, List<Matter> pool, SimilarityIndex index) {
    return switch (method) {
      case GRAMS, MODEL -> {
        ToDoubleBiFunction<Matter, Matter> score = score(method);
        double ofTarget = score.applyAsDouble(query, target);
        yield pool.stream().filter(it -> score.applyAsDouble(query, it) > ofTarget).count() < SHOWN;
      }
      case FALLBACK, COMBINED -> {
        var matches =
            index.search(
                new Query(
                    query,
                    method == Method.COMBINED ? vector(query) : null,
                    LabelledMatters.AREA,
                    null,
                    Query.Scope.ALL,
                    SHOWN));
        yield matches.stream().map(Match::id).anyMatch(target.text()::equals);
      }
    };
  }

  private SimilarityIndex index(List<Matter> pool, Method method) {
    var index = new SimilarityIndex(pool.size());
    pool.forEach(
        it -> index.put(it.text(), it, method == Method.COMBINED ? vector(it) : null, true));
    return index;
  }

  private ToDoubleBiFunction<Matter, Matter> score(Method method) {
    return switch (method) {
      case GRAMS -> comparison::grams;
      case MODEL -> (one, other) -> Comparison.meaning(vector(one), vector(other));
      case FALLBACK -> (one, other) -> comparison.chance(one, null, other, null);
      case COMBINED -> (one, other) -> comparison.chance(one, vector(one), other, vector(other));
    };
  }

  private Vector vector(Matter matter) {
    @Nullable Vector known = vectors.get(matter.text());
    if (known == null) {
      known = Vector.of(model.embed(matter.text()));
      vectors.put(matter.text(), known);
    }
    return known;
  }

  private static List<Matter> texts(Group group) {
    List<Matter> texts = new ArrayList<>(group.told());
    texts.addAll(group.others());
    return texts;
  }
}
