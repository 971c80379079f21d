package org.yishi.session.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.yishi.session.archive.MinutesReader;
import org.yishi.session.archive.Piece;

/** Takes a Word or text file apart into paragraphs and tables. */
public final class MinutesFile {

  /** Text files of older programs. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private MinutesFile() {}

  /** The pieces of the file; empty if it is neither a Word document nor a text. */
  public static Optional<List<Piece>> pieces(byte[] file) {
    Optional<List<Piece>> pieces = isZip(file) ? word(file) : text(file);
    return pieces.filter(it -> it.size() <= MinutesReader.MAX_PIECES);
  }

  private static boolean isZip(byte[] file) {
    if (file.length < ZIP.length) {
      return false;
    }
    for (int i = 0; i < ZIP.length; i++) {
      if (file[i] != ZIP[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<List<Piece>> word(byte[] file) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
      List<Piece> pieces = new ArrayList<>();
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          pieces.add(new Piece.Paragraph(paragraph.getText()));
        } else if (element instanceof XWPFTable table) {
          pieces.add(new Piece.Table(rows(table)));
        }
      }
      return Optional.of(pieces);
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException noWordDocument) {
      return Optional.empty();
    }
  }

  private static List<List<String>> rows(XWPFTable table) {
    return table.getRows().stream()
        .map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).toList())
        .toList();
  }

  private static Optional<List<Piece>> text(byte[] file) {
    return decoded(file, StandardCharsets.UTF_8)
        .or(() -> decoded(file, GB18030))
        .filter(text -> text.indexOf('\0') < 0)
        .map(text -> text.lines().<Piece>map(Piece.Paragraph::new).toList());
  }

  private static Optional<String> decoded(byte[] file, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException otherCharset) {
      return Optional.empty();
    }
  }
}
