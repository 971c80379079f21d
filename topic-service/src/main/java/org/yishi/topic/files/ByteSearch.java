package org.yishi.topic.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds a sequence of bytes in a file without holding the file. */
final class ByteSearch {

  private static final int WINDOW = 64 * 1_024;

  private ByteSearch() {}

  /** Whether one of the words stands anywhere in the file. */
  static boolean found(Path file, byte[]... words) throws IOException {
    int longest = Arrays.stream(words).mapToInt(word -> word.length).max().orElse(0);
    byte[] window = new byte[WINDOW];
    int kept = 0;
    try (InputStream in = Files.newInputStream(file)) {
      int read;
      while ((read = in.readNBytes(window, kept, WINDOW - kept)) > 0) {
        int filled = kept + read;
        for (byte[] word : words) {
          if (contains(window, filled, word)) {
            return true;
          }
        }
        kept = Math.min(longest - 1, filled);
        System.arraycopy(window, filled - kept, window, 0, kept);
      }
    }
    return false;
  }

  private static boolean contains(byte[] window, int filled, byte[] word) {
    for (int i = 0; i + word.length <= filled; i++) {
      if (window[i] == word[0] && Arrays.equals(window, i, i + word.length, word, 0, word.length)) {
        return true;
      }
    }
    return false;
  }
}
