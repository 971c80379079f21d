package org.yishi.similarity;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The characters of a text and its pairs of neighbours, each once, as numbers below {@link #KINDS}:
 * two bytes each, and collisions so rare that they are noise.
 */
final class Grams {

  /** Numbers that a gram can have. */
  static final int KINDS = 1 << Short.SIZE;

  /** A text of the longest has no more. */
  private static final int MAX = 2 * Matter.MAX_TEXT;

  private static final int HASH = 31_337;
  private static final int SPREAD = 0x9E37_79B1;

  private final short[] hashes;

  private Grams(short[] hashes) {
    this.hashes = hashes;
  }

  static Grams of(String plain) {
    var hashes = new short[Math.min(MAX, Math.max(0, 2 * plain.length() - 1))];
    int n = 0;
    for (int i = 0; i < plain.length() && n < hashes.length; i++) {
      hashes[n++] = hash(plain.charAt(i), '\0');
      if (i + 1 < plain.length() && n < hashes.length) {
        hashes[n++] = hash(plain.charAt(i), plain.charAt(i + 1));
      }
    }
    Arrays.sort(hashes, 0, n);
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    return new Grams(Arrays.copyOf(hashes, kept));
  }

  void forEach(IntConsumer consumer) {
    for (short hash : hashes) {
      consumer.accept(Short.toUnsignedInt(hash));
    }
  }

  /** The numbers as they are kept: to be read as unsigned, and not to be changed. */
  short[] raw() {
    return hashes;
  }

  private static short hash(char first, char second) {
    int mixed = first * HASH + second * SPREAD;
    return (short) (mixed ^ (mixed >>> Short.SIZE));
  }
}
