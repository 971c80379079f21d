package org.yishi.similarity;

/** The sign of each dimension of a vector, a bit each: for a first, rough comparison. */
final class Signs {

  /** The cosine that so many different signs suggest. */
  private static final double[] COSINES = cosines();

  private final long[] bits;

  private Signs(long[] bits) {
    this.bits = bits;
  }

  static Signs of(Vector vector) {
    byte[] values = vector.values();
    long[] bits = new long[values.length / Long.SIZE];
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0) {
        bits[i / Long.SIZE] |= 1L << (i % Long.SIZE);
      }
    }
    return new Signs(bits);
  }

  /** About what the cosine of the two vectors is. */
  double cosine(Signs other) {
    int different = 0;
    for (int i = 0; i < bits.length; i++) {
      different += Long.bitCount(bits[i] ^ other.bits[i]);
    }
    return COSINES[different];
  }

  private static double[] cosines() {
    double[] cosines = new double[Vector.BYTES + 1];
    for (int different = 0; different < cosines.length; different++) {
      cosines[different] = Math.cos(Math.PI * different / Vector.BYTES);
    }
    return cosines;
  }
}
