package org.yishi.topic.sheets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yishi.topic.imports.FileFault;
import org.yishi.topic.imports.LedgerTable;
import org.yishi.topic.imports.UnfitLedgerException;

/** Reads comma- or tab-separated text in UTF-8 or GB18030, whichever it turns out to be. */
final class CsvRows {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char NUL = 0;

  /** The header and what may stand above it. */
  private static final int LOOK_AHEAD = 8 * 1_024;

  private CsvRows() {}

  static void read(Path file, LedgerTable table) throws IOException {
    Charset charset = charset(file);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(file, charset))
            .setIgnoreEmptyLines(false)
            .get();
    try (Reader text = new BoundedCells(opened(file, charset), format.getDelimiterString());
        CSVParser records = CSVParser.parse(text, format)) {
      for (CSVRecord row : records) {
        List<String> cells = new ArrayList<>(row.size());
        row.forEach(cells::add);
        table.row((int) row.getRecordNumber(), cells);
      }
    } catch (CSVException damaged) {
      throw new UnfitLedgerException(FileFault.DAMAGED_FILE);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException) {
        throw new UnfitLedgerException(FileFault.DAMAGED_FILE);
      }
      throw e.getCause();
    }
  }

  /** UTF-8 has a form that other encodings hardly ever have by chance; so it is tried first. */
  private static Charset charset(Path file) throws IOException {
    if (decodes(file, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    if (decodes(file, GB18030)) {
      return GB18030;
    }
    throw new UnfitLedgerException(FileFault.WRONG_ENCODING);
  }

  private static boolean decodes(Path file, Charset charset) throws IOException {
    char[] buffer = new char[LOOK_AHEAD];
    try (Reader text = strict(file, charset)) {
      for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
        for (int i = 0; i < n; i++) {
          if (buffer[i] == NUL) {
            throw new UnfitLedgerException(FileFault.NOT_A_LEDGER);
          }
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The character that separates the header's known names. */
  private static char delimiter(Path file, Charset charset) throws IOException {
    char[] start = new char[LOOK_AHEAD];
    int read;
    try (Reader text = strict(file, charset)) {
      read = Math.max(0, text.read(start));
    }
    String head = new String(start, 0, read);
    return count(head, '\t') > count(head, ',') ? '\t' : ',';
  }

  private static long count(String text, char character) {
    return text.chars().filter(it -> it == character).count();
  }

  private static Reader opened(Path file, Charset charset) throws IOException {
    BufferedReader text = strict(file, charset);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static BufferedReader strict(Path file, Charset charset) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            Files.newInputStream(file),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }
}
