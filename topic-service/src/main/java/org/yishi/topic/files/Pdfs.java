package org.yishi.topic.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Judges PDF files by what stands openly in them: scans and exported forms have neither scripts nor
 * programs, so a file that names any is refused.
 */
final class Pdfs {

  /** Where readers look for the end mark. */
  private static final int TAIL = 1_024;

  private static final byte[][] ACTIVE = words("/JavaScript", "/JS ", "/JS(", "/JS<", "/Launch");
  private static final byte[][] ENCRYPTED = words("/Encrypt ", "/Encrypt<");

  private Pdfs() {}

  static Optional<FileFault> fault(Path content, long size) throws IOException {
    if (!tail(content, size).contains("%%EOF")) {
      return Optional.of(FileFault.TRUNCATED);
    }
    if (ByteSearch.found(content, ACTIVE)) {
      return Optional.of(FileFault.ACTIVE);
    }
    return ByteSearch.found(content, ENCRYPTED)
        ? Optional.of(FileFault.ENCRYPTED)
        : Optional.empty();
  }

  private static String tail(Path content, long size) throws IOException {
    byte[] tail = new byte[(int) Math.min(TAIL, size)];
    try (var file = new RandomAccessFile(content.toFile(), "r")) {
      file.seek(size - tail.length);
      file.readFully(tail);
    }
    return new String(tail, StandardCharsets.ISO_8859_1);
  }

  private static byte[][] words(String... words) {
    byte[][] bytes = new byte[words.length][];
    for (int i = 0; i < words.length; i++) {
      bytes[i] = words[i].getBytes(StandardCharsets.US_ASCII);
    }
    return bytes;
  }
}
