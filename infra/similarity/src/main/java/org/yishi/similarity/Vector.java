package org.yishi.similarity;

import java.util.Arrays;

/**
 * A sentence's direction in a byte per dimension: a quarter of the memory, and the cosine of two is
 * off by less than a hundredth.
 */
public final class Vector {

  /** Bytes of one. */
  public static final int BYTES = SentenceModel.DIMENSIONS;

  private static final int STEPS = 127;

  private final byte[] values;
  private final float length;

  private Vector(byte[] values) {
    this.values = values;
    int sum = 0;
    for (byte value : values) {
      sum += value * value;
    }
    this.length = (float) Math.sqrt(Math.max(1, sum));
  }

  /** The direction, as fine as a byte allows. */
  public static Vector of(float[] direction) {
    float largest = 0;
    for (float value : direction) {
      largest = Math.max(largest, Math.abs(value));
    }
    byte[] values = new byte[direction.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) Math.round(largest == 0 ? 0 : direction[i] / largest * STEPS);
    }
    return new Vector(values);
  }

  /** The vector that was written as these bytes. */
  public static Vector of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException(bytes.length + " bytes are no vector");
    }
    return new Vector(bytes.clone());
  }

  /** The bytes to write. */
  public byte[] bytes() {
    return values.clone();
  }

  byte[] values() {
    return values;
  }

  float length() {
    return length;
  }

  /** The cosine of the angle between two. */
  float cosine(byte[] other, float otherLength) {
    int sum = 0;
    for (int i = 0; i < BYTES; i++) {
      sum += values[i] * other[i];
    }
    return sum / (length * otherLength);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vector vector && Arrays.equals(values, vector.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
