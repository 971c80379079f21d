package org.yishi.topic.sheets;

import com.github.pjfanning.poi.xssf.streaming.TempFileSharedStringsTable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.yishi.topic.imports.FileFault;
import org.yishi.topic.imports.LedgerTable;
import org.yishi.topic.imports.UnfitLedgerException;

/**
 * Reads the first sheet of a workbook as it streams by. Its texts wait in an encrypted temporary
 * file, so that memory doesn't grow with them. A formula counts for the value it last had.
 */
final class XlsxRows {

  private XlsxRows() {}

  static void read(Path file, LedgerTable table) throws IOException {
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
        var texts = new TempFileSharedStringsTable(workbook, true, false)) {
      var reader = new XSSFReader(workbook);
      Iterator<InputStream> sheets = reader.getSheetsData();
      if (!sheets.hasNext()) {
        throw new UnfitLedgerException(FileFault.NOT_A_LEDGER);
      }
      try (InputStream sheet = sheets.next()) {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(
            new XSSFSheetXMLHandler(
                reader.getStylesTable(), null, texts, new Rows(table), new PlainValues(), false));
        parser.parse(new InputSource(sheet));
      }
    } catch (OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | ParserConfigurationException
        | SAXException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException damaged) {
      throw new UnfitLedgerException(FileFault.DAMAGED_FILE);
    }
  }

  /** Collects the cells of a row. */
  private static final class Rows implements SheetContentsHandler {

    private static final int MAX_LETTERS = 3;

    private final LedgerTable table;
    private final List<String> cells = new ArrayList<>();

    Rows(LedgerTable table) {
      this.table = table;
    }

    @Override
    public void startRow(int row) {
      cells.clear();
    }

    @Override
    public void endRow(int row) {
      table.row(row + 1, cells);
    }

    @Override
    public void cell(
        @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
      if (value == null || value.isBlank()) {
        return;
      }
      int column = reference == null ? cells.size() : column(reference);
      if (column >= LedgerTable.MAX_COLUMNS) {
        throw new UnfitLedgerException(FileFault.TOO_MANY_COLUMNS, LedgerTable.MAX_COLUMNS);
      }
      if (value.length() > LedgerTable.MAX_CELL) {
        throw new UnfitLedgerException(FileFault.CELL_TOO_LONG, LedgerTable.MAX_CELL);
      }
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, value);
    }

    private static int column(String reference) {
      String letters = reference.replaceAll("[^A-Za-z]", "");
      return letters.isEmpty() || letters.length() > MAX_LETTERS
          ? LedgerTable.MAX_COLUMNS
          : CellReference.convertColStringToIndex(letters.toUpperCase(Locale.ROOT));
    }
  }

  /** Dates as they are sorted, and numbers with all their digits: a phone is no power of ten. */
  private static final class PlainValues extends DataFormatter {

    PlainValues() {
      super(Locale.CHINA);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
      return formatRawCellContents(value, formatIndex, format, false);
    }

    @Override
    public String formatRawCellContents(
        double value, int formatIndex, String format, boolean from1904) {
      if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
        LocalDateTime date = DateUtil.getLocalDateTime(value, from1904);
        return date.toLocalDate().toString();
      }
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
  }
}
