package org.yishi.session.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.yishi.session.notice.NoticeLetter;
import org.yishi.session.notice.NoticeLetter.Item;

/** A notice as a Word document, with the receipt to be filled by hand on a page of its own. */
public final class NoticeDocument {

  private static final int RECEIPT_LINES = 3;

  private NoticeDocument() {}

  /** Writes it. */
  public static void write(NoticeLetter letter, OutputStream out) throws IOException {
    try (WordPage page = new WordPage()) {
      page.title(letter.title());
      page.centred(letter.number());
      page.flush(letter.salutation());
      for (Item item : letter.items()) {
        if (item.lines().size() == 1) {
          page.labelled(item.heading(), item.lines().getFirst());
        } else {
          page.heading(item.heading());
          item.lines().forEach(page::body);
        }
      }
      if (letter.contact() != null) {
        page.labelled("联系人及电话", letter.contact());
      }
      page.gap();
      page.right(letter.issuer());
      page.right(letter.date());
      if (!letter.comparison().isEmpty()) {
        page.gap();
        page.body("附：方案比选");
        page.table(letter.comparison());
      }
      page.onNextPage();
      page.body("附：参会回执");
      page.table(receipt(letter));
      page.properties(letter.title(), letter.number());
      page.write(out);
    }
  }

  private static List<List<String>> receipt(NoticeLetter letter) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(letter.receipt());
    for (int i = 0; i < RECEIPT_LINES; i++) {
      rows.add(letter.receipt().stream().map(_ -> "").toList());
    }
    return rows;
  }
}
