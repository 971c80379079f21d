package org.yishi.similarity;

/**
 * In how many matters each gram stands, and what it therefore counts: what everybody writes tells
 * little.
 */
final class Frequencies {

  /** What grams count is worked out again when so large a share of the matters has changed. */
  private static final int SHARE = 32;

  private final int[] matters = new int[Grams.KINDS];
  private final float[] weights = new float[Grams.KINDS];
  private int total;
  private int changes;

  Frequencies() {
    weigh();
  }

  void add(Grams grams) {
    grams.forEach(gram -> matters[gram]++);
    total++;
    changed();
  }

  void remove(Grams grams) {
    grams.forEach(gram -> matters[gram]--);
    total--;
    changed();
  }

  /** What all of them count together. */
  float weight(Grams grams) {
    float[] sum = {0};
    grams.forEach(gram -> sum[0] += weights[gram]);
    return sum[0];
  }

  float weight(int gram) {
    return weights[gram];
  }

  private void changed() {
    changes++;
    if (changes > total / SHARE) {
      weigh();
      changes = 0;
    }
  }

  private void weigh() {
    for (int gram = 0; gram < weights.length; gram++) {
      weights[gram] = (float) Math.log(1 + (total + 1.0) / (matters[gram] + 1.0));
    }
  }
}
