package org.yishi.session.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * An A4 page in the official Chinese habit: the title centred in 二号 小标宋, the body in 三号 仿宋,
 * headings in 黑体, tables with full borders. Fonts are named, not embedded; where one is missing,
 * the reader's program takes its likeness.
 */
final class WordPage implements AutoCloseable {

  private static final String TITLE_FONT = "方正小标宋简体";
  private static final String BODY_FONT = "仿宋";
  private static final String HEADING_FONT = "黑体";

  /** 二号. */
  private static final int TITLE_POINTS = 22;

  /** 三号. */
  private static final int BODY_POINTS = 16;

  /** 小四, so that a table of six columns fits. */
  private static final int TABLE_POINTS = 12;

  /** Twips; 20 a point. */
  private static final long A4_WIDTH = 11_906;

  private static final long A4_HEIGHT = 16_838;
  private static final long TOP = 2_098;
  private static final long SIDE = 1_588;
  private static final long TEXT_WIDTH = A4_WIDTH - 2 * SIDE;

  /** Two characters of the body. */
  private static final int INDENT = 2 * BODY_POINTS * 20;

  private static final int LINE_POINTS = 28;

  private final XWPFDocument document = new XWPFDocument();

  WordPage() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(TOP));
    margin.setBottom(BigInteger.valueOf(TOP));
    margin.setLeft(BigInteger.valueOf(SIDE));
    margin.setRight(BigInteger.valueOf(SIDE));
  }

  void properties(String title, String keywords) {
    var core = document.getProperties().getCoreProperties();
    core.setTitle(title);
    core.setKeywords(keywords);
  }

  void title(String text) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(LINE_POINTS * 10);
    run(paragraph, text, TITLE_FONT, TITLE_POINTS);
  }

  void centred(String text) {
    run(paragraph(ParagraphAlignment.CENTER), text, BODY_FONT, BODY_POINTS);
  }

  void heading(String text) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.LEFT);
    paragraph.setIndentationFirstLine(INDENT);
    run(paragraph, text, HEADING_FONT, BODY_POINTS);
  }

  /** A line with its label in 黑体. */
  void labelled(String label, String text) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
    paragraph.setIndentationFirstLine(INDENT);
    run(paragraph, label + "：", HEADING_FONT, BODY_POINTS);
    run(paragraph, text, BODY_FONT, BODY_POINTS);
  }

  void flush(String text) {
    run(paragraph(ParagraphAlignment.LEFT), text, BODY_FONT, BODY_POINTS);
  }

  /** Body text; each of its lines is a paragraph. */
  void body(String text) {
    for (String line : text.split("\\R", -1)) {
      XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH);
      paragraph.setIndentationFirstLine(INDENT);
      run(paragraph, line, BODY_FONT, BODY_POINTS);
    }
  }

  void right(String text) {
    run(paragraph(ParagraphAlignment.RIGHT), text, BODY_FONT, BODY_POINTS);
  }

  void gap() {
    paragraph(ParagraphAlignment.LEFT);
  }

  void onNextPage() {
    document.createParagraph().setPageBreak(true);
  }

  /** A table with full borders; rows may be shorter than the first. */
  void table(List<List<String>> rows) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(1);
    XWPFTable table = document.createTable(rows.size(), columns);
    table.setWidth((int) TEXT_WIDTH);
    for (int r = 0; r < rows.size(); r++) {
      List<String> row = rows.get(r);
      for (int c = 0; c < columns; c++) {
        XWPFTableCell cell = table.getRow(r).getCell(c);
        cell.setWidth(Long.toString(TEXT_WIDTH / columns));
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        String text = c < row.size() ? row.get(c) : "";
        run(paragraph, text, r == 0 ? HEADING_FONT : BODY_FONT, TABLE_POINTS);
      }
    }
  }

  void write(OutputStream out) throws IOException {
    document.write(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
    return paragraph;
  }

  /** The font for Chinese is a setting of its own; without it a program takes its default. */
  private static void run(XWPFParagraph paragraph, String text, String font, int points) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setFontSize(points);
    CTRPr properties = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
    CTFonts fonts =
        properties.sizeOfRFontsArray() > 0
            ? properties.getRFontsArray(0)
            : properties.addNewRFonts();
    fonts.setEastAsia(font);
    fonts.setAscii(font);
    fonts.setHAnsi(font);
  }
}
