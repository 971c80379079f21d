package org.yishi.topic.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Makes the copy of a file that everybody may see: the picture without the notes that cameras and
 * telephones write into it — time, place, owner. Its pixels stay as they are.
 */
public final class PublicCopy {

  private static final int PNG_SIGNATURE = 8;
  private static final int IEND = 0x49454E44;

  /** tEXt, zTXt, iTXt, eXIf, tIME. */
  private static final Set<Integer> PNG_NOTES =
      Set.of(0x74455874, 0x7A545874, 0x69545874, 0x65584966, 0x74494D45);

  /** "EXIF" and "XMP ". */
  private static final Set<Integer> WEBP_NOTES = Set.of(0x45584946, 0x584D5020);

  private static final int VP8X = 0x56503858;

  /** The flags of a WebP file that tell of EXIF and XMP. */
  private static final int WEBP_NOTES_FLAGS = 0x0C;

  private PublicCopy() {}

  /** Writes the copy of a sound file. */
  public static void write(Path original, FileType type, Path copy) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(original)));
        var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
      switch (type) {
        case JPEG -> jpeg(in, out);
        case PNG -> png(in, out);
        case WEBP -> webp(in, out);
        case PDF -> in.transferTo(out);
        case HEIC, DOCX, XLSX ->
            throw new IllegalArgumentException("There is no public copy of " + type);
      }
    }
    if (type == FileType.WEBP) {
      tellSize(copy);
    }
  }

  /** Up to the picture's data every segment is looked at; from there it is copied to its end. */
  private static void jpeg(DataInputStream in, DataOutputStream out) throws IOException {
    out.writeShort(in.readUnsignedShort());
    while (true) {
      int marker = in.readUnsignedShort();
      int length = in.readUnsignedShort();
      boolean scan = marker == 0xFFDA;
      // APP1 to APP15, except the colours' own (2 and 14), and comments.
      boolean note =
          marker == 0xFFFE
              || (marker >= 0xFFE1 && marker <= 0xFFEF && marker != 0xFFE2 && marker != 0xFFEE);
      if (note) {
        in.skipNBytes(length - 2);
        continue;
      }
      out.writeShort(marker);
      out.writeShort(length);
      copy(in, out, length - 2);
      if (scan) {
        untilEnd(in, out);
        return;
      }
    }
  }

  /** What telephones append after the end of the picture, films and thumbnails, stays out. */
  private static void untilEnd(DataInputStream in, DataOutputStream out) throws IOException {
    int before = 0;
    int next;
    while ((next = in.read()) >= 0) {
      out.write(next);
      if (before == 0xFF && next == 0xD9) {
        return;
      }
      before = next;
    }
  }

  private static void png(DataInputStream in, DataOutputStream out) throws IOException {
    copy(in, out, PNG_SIGNATURE);
    int type;
    do {
      int length = in.readInt();
      type = in.readInt();
      if (PNG_NOTES.contains(type)) {
        in.skipNBytes(length + 4L);
      } else {
        out.writeInt(length);
        out.writeInt(type);
        copy(in, out, length + 4L);
      }
    } while (type != IEND);
  }

  private static void webp(DataInputStream in, DataOutputStream out) throws IOException {
    copy(in, out, 4);
    long left = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())) - 4;
    out.writeInt(0);
    copy(in, out, 4);
    while (left >= 8) {
      int name = in.readInt();
      long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
      long padded = Math.min(length + (length & 1), left - 8);
      if (WEBP_NOTES.contains(name)) {
        in.skipNBytes(padded);
      } else {
        out.writeInt(name);
        out.writeInt(Integer.reverseBytes((int) length));
        if (name == VP8X) {
          out.write(in.readUnsignedByte() & ~WEBP_NOTES_FLAGS);
          copy(in, out, padded - 1);
        } else {
          copy(in, out, padded);
        }
      }
      left -= 8 + padded;
    }
  }

  private static void tellSize(Path copy) throws IOException {
    int size = (int) Files.size(copy) - 8;
    try (var file = new RandomAccessFile(copy.toFile(), "rw")) {
      file.seek(4);
      file.writeInt(Integer.reverseBytes(size));
    }
  }

  private static void copy(DataInputStream in, DataOutputStream out, long bytes)
      throws IOException {
    byte[] buffer = new byte[8 * 1_024];
    long left = bytes;
    while (left > 0) {
      int read = (int) Math.min(buffer.length, left);
      in.readFully(buffer, 0, read);
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
