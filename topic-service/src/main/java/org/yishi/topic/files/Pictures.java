package org.yishi.topic.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Judges pictures by their frames alone: whether they are whole, and how large they unfold. */
final class Pictures {

  /** Pixels of one picture: more than a camera of a hundred megapixels takes. */
  static final long MAX_PIXELS = 120_000_000;

  private static final int MARKER = 0xFF;
  private static final int PNG_SIGNATURE = 8;
  private static final int IHDR = 0x49484452;
  private static final int IEND = 0x49454E44;
  private static final int CRC = 4;
  private static final int META = 0x6D657461;
  private static final int MDAT = 0x6D646174;

  private Pictures() {}

  static Optional<FileFault> jpeg(Path content) throws IOException {
    try (DataInputStream in = open(content)) {
      in.skipNBytes(2);
      while (true) {
        int marker = marker(in);
        if (marker == 0xD9) {
          return Optional.empty();
        }
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
          continue;
        }
        int length = in.readUnsignedShort() - 2;
        if (isFrame(marker)) {
          in.readUnsignedByte();
          long height = in.readUnsignedShort();
          long width = in.readUnsignedShort();
          if (height * width > MAX_PIXELS) {
            return Optional.of(FileFault.BOMB);
          }
          length -= 5;
        }
        if (length < 0) {
          return Optional.of(FileFault.TRUNCATED);
        }
        in.skipNBytes(length);
      }
    } catch (EOFException e) {
      return Optional.of(FileFault.TRUNCATED);
    }
  }

  /** The next marker; between them lies coded data, in which 0xFF is followed by zero. */
  private static int marker(DataInputStream in) throws IOException {
    while (true) {
      int next = in.readUnsignedByte();
      while (next == MARKER) {
        next = in.readUnsignedByte();
        if (next != 0 && next != MARKER) {
          return next;
        }
      }
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  static Optional<FileFault> png(Path content) throws IOException {
    try (DataInputStream in = open(content)) {
      in.skipNBytes(PNG_SIGNATURE);
      while (true) {
        long length = Integer.toUnsignedLong(in.readInt());
        int type = in.readInt();
        if (type == IHDR) {
          long width = Integer.toUnsignedLong(in.readInt());
          long height = Integer.toUnsignedLong(in.readInt());
          if (tooLarge(width, height)) {
            return Optional.of(FileFault.BOMB);
          }
          length -= 8;
        }
        in.skipNBytes(length + CRC);
        if (type == IEND) {
          return Optional.empty();
        }
      }
    } catch (EOFException e) {
      return Optional.of(FileFault.TRUNCATED);
    }
  }

  static Optional<FileFault> webp(Path content, long size) throws IOException {
    try (DataInputStream in = open(content)) {
      in.skipNBytes(4);
      long told = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
      if (told + 8 > size + 1) {
        return Optional.of(FileFault.TRUNCATED);
      }
      in.skipNBytes(4);
      String first = ascii(in);
      in.skipNBytes(4);
      return tooLarge(first, in) ? Optional.of(FileFault.BOMB) : Optional.empty();
    } catch (EOFException e) {
      return Optional.of(FileFault.TRUNCATED);
    }
  }

  private static boolean tooLarge(String chunk, DataInputStream in) throws IOException {
    return switch (chunk) {
      case "VP8X" -> {
        in.skipNBytes(4);
        yield tooLarge(1L + little24(in), 1L + little24(in));
      }
      case "VP8L" -> {
        in.skipNBytes(1);
        int bits = Integer.reverseBytes(in.readInt());
        yield tooLarge(1L + (bits & 0x3FFF), 1L + ((bits >> 14) & 0x3FFF));
      }
      default -> false;
    };
  }

  /** Its boxes have to fit into it, what tells of the picture and the picture itself among them. */
  static Optional<FileFault> heic(Path content, long size) throws IOException {
    boolean told = false;
    boolean there = false;
    long at = 0;
    try (DataInputStream in = open(content)) {
      while (at < size) {
        long length = Integer.toUnsignedLong(in.readInt());
        int type = in.readInt();
        long header = 8;
        if (length == 1) {
          length = in.readLong();
          header = 16;
        }
        if (length == 0) {
          length = size - at;
        }
        if (length < header || length > size - at) {
          return Optional.of(FileFault.TRUNCATED);
        }
        told |= type == META;
        there |= type == MDAT;
        in.skipNBytes(length - header);
        at += length;
      }
    } catch (EOFException e) {
      return Optional.of(FileFault.TRUNCATED);
    }
    return told && there ? Optional.empty() : Optional.of(FileFault.TRUNCATED);
  }

  private static boolean tooLarge(long width, long height) {
    return width > MAX_PIXELS || height > MAX_PIXELS || width * height > MAX_PIXELS;
  }

  private static int little24(DataInputStream in) throws IOException {
    return in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
  }

  private static String ascii(DataInputStream in) throws IOException {
    byte[] name = new byte[4];
    in.readFully(name);
    return new String(name, StandardCharsets.US_ASCII);
  }

  private static DataInputStream open(Path content) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(content)));
  }
}
