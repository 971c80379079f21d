package org.yishi.topic.word;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.yishi.topic.forms.Form;
import org.yishi.topic.forms.Form.Field;
import org.yishi.topic.forms.Form.Part;

/** A form as a Word document: one table with full borders, labels on the left. */
public final class FormDocument {

  private static final int LABEL_WIDTH = 48;
  private static final int WIDTH = 156;

  /** Twips of a line of 三号 with its spacing. */
  private static final int LINE = 560;

  private static final int BORDER = 8;
  private static final String BLACK = "000000";

  private FormDocument() {}

  /** Writes the form. */
  public static void write(Form form, OutputStream out) throws IOException {
    try (var document = new OfficialDocument(form.title())) {
      XWPFTable table = table(document, form.parts().getFirst().fields().size());
      int next = 0;
      for (Part part : form.parts()) {
        if (!part.heading().isEmpty()) {
          heading(row(table, next++), part.heading());
        }
        for (Field field : part.fields()) {
          field(row(table, next++), field);
        }
      }
      document.writeTo(out);
    }
  }

  private static XWPFTable table(OfficialDocument document, int rows) {
    XWPFTable table = document.document().createTable(rows, 2);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidth(OfficialDocument.millimetres(WIDTH).intValueExact());
    border(table);
    return table;
  }

  /** Full borders. */
  static void border(XWPFTable table) {
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, BORDER, 0, BLACK);
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, BORDER, 0, BLACK);
    table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, BORDER, 0, BLACK);
    table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, BORDER, 0, BLACK);
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, BORDER, 0, BLACK);
    table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, BORDER, 0, BLACK);
  }

  private static XWPFTableRow row(XWPFTable table, int n) {
    return n < table.getNumberOfRows() ? table.getRow(n) : table.createRow();
  }

  private static void field(XWPFTableRow row, Field field) {
    row.setHeight(field.lines() * LINE);
    row.setCantSplitRow(true);
    XWPFTableCell label = row.getCell(0);
    width(label, LABEL_WIDTH);
    write(label, field.label(), ParagraphAlignment.CENTER, OfficialDocument.BODY_FONT);
    XWPFTableCell value = row.getCell(1);
    width(value, WIDTH - LABEL_WIDTH);
    write(value, field.value(), ParagraphAlignment.LEFT, OfficialDocument.BODY_FONT);
  }

  private static void heading(XWPFTableRow row, String text) {
    row.setHeight(LINE);
    row.removeCell(1);
    XWPFTableCell cell = row.getCell(0);
    width(cell, WIDTH);
    cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.TWO);
    write(cell, text, ParagraphAlignment.CENTER, OfficialDocument.LABEL_FONT);
  }

  private static void width(XWPFTableCell cell, int millimetres) {
    cell.setWidth(OfficialDocument.millimetres(millimetres).toString());
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
  }

  private static void write(
      XWPFTableCell cell, String text, ParagraphAlignment alignment, String font) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setAlignment(alignment);
    OfficialDocument.write(paragraph, text, font, OfficialDocument.BODY_POINTS);
  }
}
