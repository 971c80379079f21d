package org.yishi.topic.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.yishi.topic.imports.FileFault;
import org.yishi.topic.imports.LedgerTable;
import org.yishi.topic.imports.UnfitLedgerException;

/**
 * Looks through a workbook's package before anything parses it: whether it is one, has no macros,
 * and unpacks to a reasonable size. Sizes are counted, not believed.
 */
final class PackageCheck {

  /** Parts of a package; a workbook of ours has some ten. */
  static final int MAX_PARTS = 1_000;

  /** Bytes of the sheet and its texts: 20,000 full rows are some 60 MB. */
  static final long MAX_CONTENT = 192L << 20;

  /** Bytes of any other part, which is read as a whole: styles, the list of sheets. */
  static final long MAX_OTHER = 8L << 20;

  /** Bytes unpacked for each packed; sheets reach some 40, and what is small does no harm. */
  static final long MAX_RATIO = 150;

  private static final long SMALL = 4L << 20;

  /** Bytes between two tags: a cell of the longest kind in the longest encoding. */
  private static final int MAX_TEXT = LedgerTable.MAX_CELL * 8;

  private static final int BUFFER = 16 * 1_024;

  private PackageCheck() {}

  static void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MAX_PARTS) {
        throw new UnfitLedgerException(FileFault.TOO_MUCH_UNPACKED);
      }
      boolean workbook = false;
      Enumeration<? extends ZipEntry> parts = zip.entries();
      while (parts.hasMoreElements()) {
        ZipEntry part = parts.nextElement();
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
          throw new UnfitLedgerException(FileFault.WITH_MACROS);
        }
        workbook |= name.equals("xl/workbook.xml");
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
          unpack(zip, part, name);
        }
      }
      if (!workbook) {
        throw new UnfitLedgerException(FileFault.NOT_A_LEDGER);
      }
    } catch (ZipException damaged) {
      throw new UnfitLedgerException(FileFault.DAMAGED_FILE);
    }
  }

  private static void unpack(ZipFile zip, ZipEntry part, String name) throws IOException {
    boolean content = name.startsWith("xl/worksheets/") || name.equals("xl/sharedstrings.xml");
    long limit = content ? MAX_CONTENT : MAX_OTHER;
    long packed = Math.max(1, part.getCompressedSize());
    long unpacked = 0;
    int text = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = zip.getInputStream(part)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        unpacked += n;
        if (unpacked > limit || (unpacked > SMALL && unpacked / packed > MAX_RATIO)) {
          throw new UnfitLedgerException(FileFault.TOO_MUCH_UNPACKED);
        }
        for (int i = 0; i < n; i++) {
          text = buffer[i] == '<' ? 0 : text + 1;
          if (text > MAX_TEXT) {
            throw new UnfitLedgerException(FileFault.CELL_TOO_LONG, LedgerTable.MAX_CELL);
          }
        }
      }
    }
  }
}
