package org.yishi.topic.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishi.topic.Contact;
import org.yishi.topic.Topic;
import org.yishi.topic.Topics;
import org.yishi.topic.escalation.Escalation;
import org.yishi.topic.files.Attachment;
import org.yishi.topic.files.CaseFiles;
import org.yishi.topic.summons.Summons;
import org.yishi.topic.timeline.TimelineEntry;
import org.yishi.topic.word.FormDocument;
import org.yishi.topic.word.ListDocument;

/** What this service adds to a dossier 一议一档: contents, forms, timeline, files, in one zip. */
@Component
class DossierPart {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private static final int ENTRIES = Topic.MAX_EVENTS;

  private final FormDesk forms;
  private final Topics topics;
  private final CaseFiles files;

  DossierPart(FormDesk forms, Topics topics, CaseFiles files) {
    this.forms = forms;
    this.topics = topics;
    this.files = files;
  }

  /** One piece of the dossier. */
  private record Piece(String title, String name, Downloads.Content content) {}

  void write(Topic topic, @Nullable Contact proposer, OutputStream out) throws IOException {
    List<Piece> pieces = pieces(topic, proposer);
    try (var zip = new ZipOutputStream(new Unclosed(out), StandardCharsets.UTF_8)) {
      add(zip, "00-目录.docx", contents(topic, pieces));
      for (Piece piece : pieces) {
        add(zip, piece.name(), piece.content());
      }
    }
  }

  private List<Piece> pieces(Topic topic, @Nullable Contact proposer) {
    List<Piece> pieces = new ArrayList<>();
    form(
        pieces, "协商议题征集表", target -> FormDocument.write(forms.collection(topic, proposer), target));
    form(pieces, "议题研判（审核）表", target -> FormDocument.write(forms.screening(topic), target));
    for (Escalation it : topic.escalations()) {
      form(
          pieces,
          "上报单（第 " + it.n() + " 次）",
          target -> FormDocument.write(forms.whistle(topic, it), target));
    }
    for (Summons it : topic.summonses().all()) {
      form(
          pieces,
          "吹哨单（第 " + it.n() + " 次）",
          target -> FormDocument.write(forms.whistle(topic, it), target));
    }
    form(pieces, "办理经过", target -> timeline(topic).writeTo(target));
    for (Attachment file : files.list(topic.id())) {
      String name = number(pieces.size() + 1) + "-" + file.name();
      pieces.add(
          new Piece(
              "附件：" + file.name(),
              "附件/" + name,
              target -> files.read(file, CaseFiles.Copy.ORIGINAL, target)));
    }
    return pieces;
  }

  private static void form(List<Piece> pieces, String title, Downloads.Content content) {
    pieces.add(
        new Piece(
            title, number(pieces.size() + 1) + "-" + title.replace(" ", "") + ".docx", content));
  }

  private static Downloads.Content contents(Topic topic, List<Piece> pieces) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      rows.add(List.of(number(i + 1), pieces.get(i).title(), pieces.get(i).name()));
    }
    return new ListDocument("一议一档目录", "议题编号：" + topic.number(), List.of("序号", "名称", "文件"), rows)
        ::writeTo;
  }

  private ListDocument timeline(Topic topic) {
    List<List<String>> rows = new ArrayList<>();
    for (TimelineEntry entry : topics.timeline(topic.id(), 0, ENTRIES)) {
      rows.add(List.of(Long.toString(entry.sequence()), time(entry.time()), entry.summary().zh()));
    }
    return new ListDocument("办理经过", "议题编号：" + topic.number(), List.of("序号", "时间", "事项"), rows);
  }

  private static void add(ZipOutputStream zip, String name, Downloads.Content content)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    content.writeTo(new Unclosed(zip));
    zip.closeEntry();
  }

  private static String time(Instant time) {
    return TIME.format(time);
  }

  private static String number(int n) {
    return String.format(Locale.ROOT, "%02d", n);
  }

  /** Writers of documents close what they write to; the zip goes on. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
