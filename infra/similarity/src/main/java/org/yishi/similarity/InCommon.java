package org.yishi.similarity;

/** How much of its grams, weighed, a text has in common with others. */
final class InCommon {

  /** Bits that number a bit in a word; a shift looks at no others. */
  private static final int WORD = 6;

  private final Frequencies frequencies;
  private final long[] asked = new long[Grams.KINDS / Long.SIZE];
  private final double sum;

  InCommon(Grams grams, Frequencies frequencies) {
    this.frequencies = frequencies;
    grams.forEach(gram -> asked[gram >>> WORD] |= 1L << gram);
    this.sum = frequencies.weight(grams);
  }

  /**
   * The weight of what both have, as a share of what either has: 0 to 1.
   *
   * @param weight of all of the other's grams
   */
  double with(Grams grams, float weight) {
    float both = 0;
    for (short gram : grams.raw()) {
      int place = Short.toUnsignedInt(gram);
      if ((asked[place >>> WORD] >>> place & 1L) != 0) {
        both += frequencies.weight(place);
      }
    }
    double either = sum + weight - both;
    return either == 0 ? 0 : both / either;
  }
}
