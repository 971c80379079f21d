package org.yishi.gateway.feed;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A position in the public log: for each partition the offset of the next event to read. Everything
 * before it has been seen, everything from it on has not.
 *
 * <p>Its text is opaque to clients: a version, the identity of the log, the offsets as variable
 * length numbers, and a checksum, in base64url. A partition that the text doesn't know yet (the log
 * grew since) begins at 0.
 */
final class Cursor {

  /** More partitions than any log of a district will have; a text that claims more is refused. */
  static final int MAX_PARTITIONS = 1_024;

  /** No text of a cursor is longer; anything longer is refused before it is looked at. */
  static final int MAX_TEXT = 16_384;

  private static final byte VERSION = 1;
  private static final int LONGEST_NUMBER = 10;
  private static final int HEADER_BYTES = 1 + Integer.BYTES;
  private static final int CHECKSUM_BYTES = Integer.BYTES;
  private static final int NUMBER_BITS = 7;
  private static final int NUMBER_MASK = 0x7f;
  private static final int MORE = 0x80;

  private final int log;
  private final long[] next;

  private Cursor(int log, long[] next) {
    this.log = log;
    this.next = next;
  }

  /** The position before the given offsets, in the log of this identity. */
  static Cursor of(int log, long... next) {
    return new Cursor(log, next.clone());
  }

  int log() {
    return log;
  }

  int partitions() {
    return next.length;
  }

  /** The offset of the next event to read of a partition. */
  long next(int partition) {
    return partition < next.length ? next[partition] : 0;
  }

  long[] offsets() {
    return next.clone();
  }

  /** The position at which the next event of one partition is another one. */
  Cursor with(int partition, long offset) {
    long[] moved = Arrays.copyOf(next, Math.max(next.length, partition + 1));
    moved[partition] = offset;
    return new Cursor(log, moved);
  }

  /** Whether everything before the other position has been seen at this one. */
  boolean reaches(Cursor other) {
    for (int partition = 0; partition < other.next.length; partition++) {
      if (next(partition) < other.next[partition]) {
        return false;
      }
    }
    return true;
  }

  /** How many offsets of the other position have not been seen at this one. */
  long behind(Cursor other) {
    long gap = 0;
    for (int partition = 0; partition < other.next.length; partition++) {
      gap += Math.max(0, other.next[partition] - next(partition));
    }
    return gap;
  }

  /** The text that clients keep. */
  String encode() {
    return encode(log, next);
  }

  static String encode(int log, long[] next) {
    ByteBuffer bytes =
        ByteBuffer.allocate(HEADER_BYTES + LONGEST_NUMBER * (next.length + 1) + CHECKSUM_BYTES);
    bytes.put(VERSION).putInt(log);
    putNumber(bytes, next.length);
    for (long offset : next) {
      putNumber(bytes, offset);
    }
    bytes.putInt(checksum(bytes.array(), bytes.position()));
    byte[] text = Arrays.copyOf(bytes.array(), bytes.position());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /** Reads a text back; empty when it is not one that this class wrote. */
  static Optional<Cursor> parse(String text) {
    if (text.isEmpty() || text.length() > MAX_TEXT) {
      return Optional.empty();
    }
    try {
      byte[] raw = Base64.getUrlDecoder().decode(text);
      ByteBuffer bytes = ByteBuffer.wrap(raw);
      int end = raw.length - CHECKSUM_BYTES;
      if (end <= HEADER_BYTES
          || bytes.getInt(end) != checksum(raw, end)
          || bytes.get() != VERSION) {
        return Optional.empty();
      }
      int log = bytes.getInt();
      long count = number(bytes);
      if (count > MAX_PARTITIONS) {
        return Optional.empty();
      }
      long[] next = new long[(int) count];
      for (int partition = 0; partition < next.length; partition++) {
        next[partition] = number(bytes);
        if (next[partition] < 0) {
          return Optional.empty();
        }
      }
      return bytes.position() == end ? Optional.of(new Cursor(log, next)) : Optional.empty();
    } catch (IllegalArgumentException | java.nio.BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private static void putNumber(ByteBuffer bytes, long number) {
    long rest = number;
    while ((rest & ~NUMBER_MASK) != 0) {
      bytes.put((byte) ((rest & NUMBER_MASK) | MORE));
      rest >>>= NUMBER_BITS;
    }
    bytes.put((byte) rest);
  }

  private static long number(ByteBuffer bytes) {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += NUMBER_BITS) {
      byte part = bytes.get();
      number |= (long) (part & NUMBER_MASK) << shift;
      if ((part & MORE) == 0) {
        return number;
      }
    }
    return -1;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cursor cursor && log == cursor.log && Arrays.equals(next, cursor.next);
  }

  @Override
  public int hashCode() {
    return 31 * log + Arrays.hashCode(next);
  }

  @Override
  public String toString() {
    return Integer.toHexString(log) + Arrays.toString(next);
  }
}
