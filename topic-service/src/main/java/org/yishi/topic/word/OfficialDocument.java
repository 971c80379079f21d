package org.yishi.topic.word;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A document as Chinese offices write it: A4 with the margins of GB/T 9704, the title centred in 二号
 * 小标宋, everything else in 三号 仿宋. Where a font is missing, the document itself names what comes
 * nearest.
 */
final class OfficialDocument implements AutoCloseable {

  static final String TITLE_FONT = "方正小标宋简体";
  static final String BODY_FONT = "仿宋_GB2312";
  static final String LABEL_FONT = "黑体";

  /** 二号. */
  static final int TITLE_POINTS = 22;

  /** 三号. */
  static final int BODY_POINTS = 16;

  private static final int TWIPS_PER_MM_TIMES_100 = 5669;
  private static final int A4_WIDTH = 11_906;
  private static final int A4_HEIGHT = 16_838;

  /** GB/T 9704: 37 mm above, 28 mm left, a text block of 156 by 225 mm. */
  private static final int ABOVE = 37;

  private static final int LEFT = 28;
  private static final int RIGHT = 26;
  private static final int BELOW = 35;

  private static final int AFTER_TITLE = 240;

  private static final String FONT_TABLE =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:font w:name="方正小标宋简体"><w:altName w:val="FZXiaoBiaoSong-B05S,华文中宋,Noto Serif CJK SC,宋体"/><w:charset w:val="86"/><w:family w:val="roman"/></w:font>
        <w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,华文仿宋,Noto Serif CJK SC"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font>
        <w:font w:name="黑体"><w:altName w:val="SimHei,微软雅黑"/><w:charset w:val="86"/><w:family w:val="swiss"/></w:font>
      </w:fonts>
      """;

  private static final String FONT_TABLE_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String FONT_TABLE_RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

  private final XWPFDocument document = new XWPFDocument();

  OfficialDocument(String title) throws IOException {
    page();
    fontTable();
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(AFTER_TITLE);
    write(paragraph, title, TITLE_FONT, TITLE_POINTS);
  }

  XWPFDocument document() {
    return document;
  }

  static void write(XWPFParagraph paragraph, String text, String font, int points) {
    String[] lines = text.split("\\R", -1);
    XWPFRun run = paragraph.createRun();
    run.setFontSize(points);
    run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
    run.setFontFamily(font, XWPFRun.FontCharRange.hAnsi);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        run.addBreak();
      }
      run.setText(lines[i]);
    }
  }

  void writeTo(OutputStream out) throws IOException {
    document.write(out);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  static BigInteger millimetres(int length) {
    return BigInteger.valueOf(Math.round(length * TWIPS_PER_MM_TIMES_100 / 100.0));
  }

  private void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(A4_WIDTH));
    size.setH(BigInteger.valueOf(A4_HEIGHT));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(millimetres(ABOVE));
    margins.setBottom(millimetres(BELOW));
    margins.setLeft(millimetres(LEFT));
    margins.setRight(millimetres(RIGHT));
  }

  private void fontTable() throws IOException {
    try {
      PackagePart part =
          document
              .getPackage()
              .createPart(
                  PackagingURIHelper.createPartName("/word/fontTable.xml"), FONT_TABLE_TYPE);
      try (OutputStream out = part.getOutputStream()) {
        out.write(FONT_TABLE.getBytes(StandardCharsets.UTF_8));
      }
      document
          .getPackagePart()
          .addRelationship(part.getPartName(), TargetMode.INTERNAL, FONT_TABLE_RELATION);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }
}
