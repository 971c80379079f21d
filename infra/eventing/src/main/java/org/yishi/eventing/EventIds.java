package org.yishi.eventing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by the moment of their making: UUIDv7 (RFC 9562). */
public final class EventIds {

  private static final char[] CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int BASE32_LENGTH = 26;
  private static final int BITS_PER_DIGIT = 5;

  private final NoArgGenerator uuids = Generators.timeBasedEpochGenerator();

  /** The next UUIDv7 in its usual form. */
  public String next() {
    return uuids.generate().toString();
  }

  /** A document id: the prefix, an underscore and a UUIDv7 in Crockford's base 32, lower case. */
  public String next(String prefix) {
    return prefix + "_" + base32(uuids.generate());
  }

  /** What no id sorts before that was made at that moment or later, and every earlier one does. */
  public static String lowestAt(Instant moment) {
    long millis = moment.toEpochMilli();
    return "%08x-%04x".formatted(millis >>> Short.SIZE, millis & 0xffff);
  }

  private static String base32(UUID uuid) {
    char[] digits = new char[BASE32_LENGTH];
    long high = uuid.getMostSignificantBits();
    long low = uuid.getLeastSignificantBits();
    for (int i = BASE32_LENGTH - 1; i >= 0; i--) {
      digits[i] = CROCKFORD[(int) (low & 31)];
      low = (low >>> BITS_PER_DIGIT) | (high << (Long.SIZE - BITS_PER_DIGIT));
      high >>>= BITS_PER_DIGIT;
    }
    return new String(digits);
  }
}
