package org.yishi.session.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yishi.session.HeldSessions;
import org.yishi.session.NoticeWriter;
import org.yishi.session.SampleDistrict;
import org.yishi.session.Session;
import org.yishi.session.archive.MinutesReader;
import org.yishi.session.archive.Piece;
import org.yishi.session.archive.Reading;
import org.yishi.session.minutes.Content;
import org.yishi.session.minutes.Minutes;

class DocumentsTest {

  private final Session confirmed = HeldSessions.confirmed();

  @Test
  void minutesAreLaidOutFieldByFieldInTheOfficialOrder() throws IOException {
    try (XWPFDocument document = open(minutes())) {
      List<String> lines = lines(document);
      assertThat(lines.getFirst()).isEqualTo("停车改造方案会议纪要");
      assertInOrder(
          lines,
          "会议时间：",
          "会议地点：",
          "会议主持：李书记",
          "会议记录：陈记录",
          "参加人员：",
          "会议主题：停车改造方案",
          "会议内容：",
          "1、通报情况",
          "一、协商发言情况",
          "1、居民代表",
          "（1）、车位不足",
          "二、方案及表决",
          "三、议定事项",
          "四、保留意见",
          "会议总结",
          "签字：",
          "主持人：李书记",
          "记录人：陈记录",
          "居民代表：",
          "居民代表：",
          "附：签到表、表决票汇总");
      XWPFParagraph title = document.getParagraphs().getFirst();
      assertThat(title.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
      assertThat(title.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(22.0);
      assertThat(document.getTables()).hasSize(2);
      XWPFTable agreed = document.getTables().getLast();
      assertThat(agreed.getRow(0).getTableCells().stream().map(it -> it.getText()))
          .containsExactly("事项", "责任单位", "责任人", "时限");
      assertThat(document.getProperties().getCoreProperties().getKeywords())
          .isEqualTo(record().sha256());
    }
  }

  @Test
  void linesToSignStayBlankUntilSomebodyHasSigned() throws IOException {
    var bytes = new ByteArrayOutputStream();
    Minutes draft = Minutes.drafted(record().content(), record().editedAt());
    MinutesDocument.write(draft, bytes);
    try (XWPFDocument document = open(bytes.toByteArray())) {
      assertThat(lines(document)).contains("主持人：＿＿＿＿＿＿＿＿");
      assertThat(document.getProperties().getCoreProperties().getKeywords()).isNullOrEmpty();
    }
  }

  @Test
  void theNoticeSaysWhatTheFormAsksInItsOrder() throws IOException {
    var letter = new NoticeWriter(SampleDistrict.HEXI, SampleDistrict.KINDS).write(confirmed);
    var bytes = new ByteArrayOutputStream();
    NoticeDocument.write(letter, bytes);
    try (XWPFDocument document = open(bytes.toByteArray())) {
      List<String> lines = lines(document);
      assertThat(lines.getFirst()).isEqualTo("关于召开“停车改造方案”协商会议的通知");
      assertInOrder(
          lines,
          "〔2026〕",
          "各参会单位、居民代表：",
          "一、会议时间：2026年3月9日（星期一）19:00至21:00",
          "二、会议地点：社区议事厅",
          "三、会议议题",
          "四、主持人：李书记",
          "五、参会人员",
          "六、会议议程",
          "七、有关事项",
          "安和里社区",
          "2026年3月2日",
          "附：参会回执");
      assertThat(document.getTables().getLast().getRow(0).getCell(3).getText()).isEqualTo("对议题意见");
    }
    assertThat(letter.text()).startsWith("【关于召开“停车改造方案”协商会议的通知】").contains("二、会议地点：社区议事厅");
  }

  @Test
  void importedMinutesAreExportedUnchangedInContent() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/self-review.txt"));
    Content read = read(text.getBytes(StandardCharsets.UTF_8)).content();
    var bytes = new ByteArrayOutputStream();
    MinutesDocument.write(read, bytes);
    Content again = read(bytes.toByteArray()).content();
    assertThat(again).isEqualTo(read);
  }

  @Test
  void textFilesOfOlderProgramsAreReadAndOtherFilesAreNot() {
    byte[] old = "会议时间：2026年3月9日\n会议地点：议事厅".getBytes(Charset.forName("GB18030"));
    assertThat(read(old).content().line("会议地点")).isEqualTo("议事厅");
    assertThat(MinutesFile.pieces(new byte[] {0, 1, 2, 3})).isEmpty();
    assertThat(MinutesFile.pieces(new byte[] {'P', 'K', 3, 4, 9, 9})).isEmpty();
    assertThat(MinutesFile.pieces(new byte[0])).contains(List.of());
  }

  @Test
  void theMinutesOpenInAnOfficeProgramAndLookLikeAPage(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path office = Path.of("/usr/bin/soffice");
    assumeTrue(Files.isExecutable(office), "LibreOffice isn't installed");
    Path file = folder.resolve("minutes.docx");
    Files.write(file, minutes());
    Process process =
        new ProcessBuilder(
                office.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    BufferedImage page;
    try (PDDocument pages = Loader.loadPDF(folder.resolve("minutes.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pages))
          .contains("停车改造方案会议纪要", "会议主持：李书记", "二、方案及表决", "责任单位", "签字：");
      page = new PDFRenderer(pages).renderImageWithDPI(0, 60);
    }
    assertThat(page.getHeight()).isGreaterThan(page.getWidth());
    assertThat(inkOf(page, 0, 0.22)).as("title").isGreaterThan(0);
    assertThat(inkOf(page, 0.3, 0.9)).as("body").isGreaterThan(inkOf(page, 0, 0.22));
  }

  private static long inkOf(BufferedImage page, double from, double to) {
    long ink = 0;
    for (int y = (int) (page.getHeight() * from); y < page.getHeight() * to; y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        ink += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    return ink;
  }

  private static Reading read(byte[] file) {
    List<Piece> pieces = MinutesFile.pieces(file).orElseThrow();
    return MinutesReader.read(pieces);
  }

  private Minutes record() {
    return Objects.requireNonNull(confirmed.minutes());
  }

  private byte[] minutes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    MinutesDocument.write(record(), bytes);
    return bytes.toByteArray();
  }

  private static XWPFDocument open(byte[] bytes) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  private static List<String> lines(XWPFDocument document) {
    return document.getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .filter(line -> !line.isBlank())
        .collect(Collectors.toList());
  }

  private static void assertInOrder(List<String> lines, String... beginnings) {
    int at = 0;
    for (String beginning : beginnings) {
      int found = at;
      while (found < lines.size() && !lines.get(found).startsWith(beginning)) {
        found++;
      }
      assertThat(found).as("%s after line %d of %s", beginning, at, lines).isLessThan(lines.size());
      at = found + 1;
    }
  }
}
