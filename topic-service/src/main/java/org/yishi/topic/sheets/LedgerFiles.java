package org.yishi.topic.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.yishi.topic.imports.FileFault;
import org.yishi.topic.imports.Inspection;
import org.yishi.topic.imports.Inspection.Format;
import org.yishi.topic.imports.LedgerReader;
import org.yishi.topic.imports.LedgerRow;
import org.yishi.topic.imports.LedgerTable;
import org.yishi.topic.imports.UnfitLedgerException;

/** Knows by its content, never by its name, what a file is, and reads it accordingly. */
public final class LedgerFiles implements LedgerReader {

  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
  private static final byte[] COMPOUND_FILE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

  /** The entry of a compound file in which a workbook with a password lies. */
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  @Override
  public Inspection inspect(Path file) {
    try {
      Format format = format(file);
      if (format == Format.XLSX) {
        PackageCheck.check(file);
      }
      return new Inspection.Fit(format, readAll(file, format, _ -> {}));
    } catch (UnfitLedgerException unfit) {
      return unfit.inspection();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void read(Path file, Format format, Consumer<LedgerRow> rows) {
    try {
      readAll(file, format, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int readAll(Path file, Format format, Consumer<LedgerRow> rows)
      throws IOException {
    var table = new LedgerTable(rows);
    switch (format) {
      case XLSX -> XlsxRows.read(file, table);
      case CSV -> CsvRows.read(file, table);
    }
    return table.end();
  }

  private static Format format(Path file) throws IOException {
    byte[] start;
    try (InputStream content = Files.newInputStream(file)) {
      start = content.readNBytes(COMPOUND_FILE.length);
    }
    if (startsWith(start, ZIP)) {
      return Format.XLSX;
    }
    if (startsWith(start, COMPOUND_FILE)) {
      throw new UnfitLedgerException(
          contains(Files.readAllBytes(file), ENCRYPTED)
              ? FileFault.PASSWORD_PROTECTED
              : FileFault.OLD_WORKBOOK);
    }
    return Format.CSV;
  }

  private static boolean startsWith(byte[] start, byte[] sign) {
    return start.length >= sign.length
        && Arrays.equals(start, 0, sign.length, sign, 0, sign.length);
  }

  private static boolean contains(byte[] content, byte[] sought) {
    for (int i = 0; i + sought.length <= content.length; i++) {
      if (Arrays.equals(content, i, i + sought.length, sought, 0, sought.length)) {
        return true;
      }
    }
    return false;
  }
}
