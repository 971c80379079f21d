package org.yishi.topic.word;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A list as a Word document: a line under the title, then one table with full borders. */
public record ListDocument(
    String title, String line, List<String> header, List<List<String>> rows) {

  /** 四号, since lists are longer than forms. */
  private static final int POINTS = 14;

  public ListDocument {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** Writes the document. */
  public void writeTo(OutputStream out) throws IOException {
    try (var document = new OfficialDocument(title)) {
      XWPFParagraph paragraph = document.document().createParagraph();
      OfficialDocument.write(
          paragraph, line, OfficialDocument.BODY_FONT, OfficialDocument.BODY_POINTS);
      XWPFTable table = document.document().createTable(rows.size() + 1, header.size());
      FormDocument.border(table);
      fill(table.getRow(0), header, OfficialDocument.LABEL_FONT);
      for (int i = 0; i < rows.size(); i++) {
        fill(table.getRow(i + 1), rows.get(i), OfficialDocument.BODY_FONT);
      }
      document.writeTo(out);
    }
  }

  private static void fill(XWPFTableRow row, List<String> texts, String font) {
    for (int i = 0; i < texts.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      XWPFParagraph paragraph = cell.getParagraphs().getFirst();
      paragraph.setAlignment(ParagraphAlignment.LEFT);
      OfficialDocument.write(paragraph, texts.get(i), font, POINTS);
    }
  }
}
