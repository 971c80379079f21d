package org.yishi.topic.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yishi.testing.Seeds;
import org.yishi.topic.files.Judgement.Sound;
import org.yishi.topic.files.Judgement.Unfit;

/** What is taken, and what is refused with which fault. */
class FileInspectionTest {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String WORD_WITH_MACROS =
      "application/vnd.ms-word.document.macroEnabled.main+xml";

  private final FileInspection inspection = new FileInspection();

  @TempDir Path folder;

  @Test
  void wholeFilesAreOfTheTypeOfTheirContent() {
    assertThat(judged(Samples.jpeg(), "现场.JPG")).isEqualTo(new Sound(FileType.JPEG));
    assertThat(judged(Samples.jpegWithNotes(), "a.jpeg")).isEqualTo(new Sound(FileType.JPEG));
    assertThat(judged(Samples.png(), "a.png")).isEqualTo(new Sound(FileType.PNG));
    assertThat(judged(Samples.webp(640, 480), "a.webp")).isEqualTo(new Sound(FileType.WEBP));
    assertThat(judged(Samples.heic(), "IMG_1.HEIC")).isEqualTo(new Sound(FileType.HEIC));
    assertThat(judged(Samples.pdf(""), "a.pdf")).isEqualTo(new Sound(FileType.PDF));
    assertThat(judged(Samples.docx(), "纪要.docx")).isEqualTo(new Sound(FileType.DOCX));
    assertThat(judged(Samples.xlsx(), "台账.xlsx")).isEqualTo(new Sound(FileType.XLSX));
    assertThat(judged(Samples.png(), "")).isEqualTo(new Sound(FileType.PNG));
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() {
    assertThat(judged(Samples.png(), "a.jpg")).isEqualTo(new Unfit(FileFault.DISGUISED));
    assertThat(judged(Samples.jpeg(), "a.exe")).isEqualTo(new Unfit(FileFault.DISGUISED));
    assertThat(judged(text("<html><script>alert(1)</script></html>"), "a.jpg"))
        .isEqualTo(new Unfit(FileFault.DISGUISED));
    assertThat(judged(text("MZ\u0090\u0000program"), "账单.pdf"))
        .isEqualTo(new Unfit(FileFault.DISGUISED));
  }

  @Test
  void whatACaseHasNoUseForIsRefused() {
    assertThat(judged(text("<svg xmlns='http://www.w3.org/2000/svg'/>"), "a.svg"))
        .isEqualTo(new Unfit(FileFault.UNSUPPORTED));
    assertThat(judged(text("hello"), "a.txt")).isEqualTo(new Unfit(FileFault.UNSUPPORTED));
    assertThat(judged(Samples.office("application/epub", "a.txt", text("x")), "a.zip"))
        .isEqualTo(new Unfit(FileFault.UNSUPPORTED));
    assertThat(judged(new byte[0], "a.jpg")).isEqualTo(new Unfit(FileFault.EMPTY));
    assertThat(judged(new byte[Attachment.MAX_BYTES + 1], "a.jpg"))
        .isEqualTo(new Unfit(FileFault.TOO_LARGE));
  }

  @Test
  void aFileThatIsCutOffAnywhereIsRefused() {
    Map.of(
            "a.jpg", Samples.jpeg(),
            "a.png", Samples.png(),
            "a.webp", Samples.webp(64, 64),
            "a.heic", Samples.heic(),
            "a.docx", Samples.docx(),
            "a.xlsx", Samples.xlsx())
        .forEach((name, whole) -> {
          for (int percent = 30; percent < 100; percent += 7) {
            byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
            assertThat(judged(cut, name))
                .as("%s cut at %d %%", name, percent)
                .isInstanceOfSatisfying(
                    Unfit.class,
                    unfit ->
                        assertThat(unfit.fault()).isIn(FileFault.TRUNCATED, FileFault.DISGUISED));
          }
        });
    assertThat(judged(text("%PDF-1.7\n1 0 obj\n<<>>"), "a.pdf"))
        .isEqualTo(new Unfit(FileFault.TRUNCATED));
  }

  @Test
  void whatUnfoldsToManyTimesItsSizeIsRefused() {
    assertThat(judged(Samples.pngOfSize(60_000, 60_000), "a.png"))
        .isEqualTo(new Unfit(FileFault.BOMB));
    assertThat(judged(Samples.pngOfSize(-1, -1), "a.png")).isEqualTo(new Unfit(FileFault.BOMB));
    assertThat(judged(Samples.webp(16_000_000, 16_000_000), "a.webp"))
        .isEqualTo(new Unfit(FileFault.BOMB));
    assertThat(
            judged(
                Samples.office(WORD, "word/document.xml", new byte[30 * 1_024 * 1_024]), "a.docx"))
        .isEqualTo(new Unfit(FileFault.BOMB));
  }

  @Test
  void whatRunsWhenItIsOpenedIsRefused() {
    assertThat(judged(Samples.office(WORD, "word/vbaProject.bin", text("x")), "a.docx"))
        .isEqualTo(new Unfit(FileFault.ACTIVE));
    assertThat(judged(Samples.office(WORD_WITH_MACROS, "word/a.xml", text("x")), "a.docx"))
        .isEqualTo(new Unfit(FileFault.ACTIVE));
    assertThat(judged(Samples.office(WORD, "word/embeddings/oleObject1.bin", text("x")), "a.docx"))
        .isEqualTo(new Unfit(FileFault.ACTIVE));
    assertThat(
            judged(
                Samples.office(
                    WORD,
                    "word/_rels/settings.xml.rels",
                    text("<R><R Type=\"http://x/attachedTemplate\" Target=\"http://evil\"/></R>")),
                "a.docx"))
        .isEqualTo(new Unfit(FileFault.ACTIVE));
    assertThat(judged(Samples.pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "a.pdf"))
        .isEqualTo(new Unfit(FileFault.ACTIVE));
    assertThat(judged(Samples.pdf("/AA << /S /Launch >>"), "a.pdf"))
        .isEqualTo(new Unfit(FileFault.ACTIVE));
  }

  @Test
  void aListOfContentsWithEntitiesIsNotUnfolded() {
    String bomb =
        "<!DOCTYPE t [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><t a=\"&b;\"/>";
    assertThat(
            judged(
                Samples.office(
                    WORD, "word/_rels/settings.xml.rels", bomb.getBytes(StandardCharsets.UTF_8)),
                "a.docx"))
        .isInstanceOf(Unfit.class);
  }

  @Test
  void aLockedFileIsRefusedBecauseNobodyCanJudgeIt() {
    assertThat(judged(Samples.pdf("/Encrypt << /V 4 >>"), "a.pdf"))
        .isEqualTo(new Unfit(FileFault.ENCRYPTED));
  }

  @Test
  void whateverBytesAreDamagedTheAnswerIsAJudgement() {
    byte[][] wholes = {
      Samples.jpeg(), Samples.png(), Samples.webp(9, 9), Samples.heic(), Samples.docx()
    };
    Seeds.check(
        400,
        (_, random) -> {
          byte[] damaged = wholes[random.nextInt(wholes.length)].clone();
          for (int i = 0; i < 5; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
          }
          assertThat(judged(damaged, "")).isNotNull();
        });
  }

  @Test
  void theCopyForEverybodyHasThePictureAndNoNotes() throws IOException {
    for (var sample :
        Map.of(
                FileType.JPEG, Samples.jpegWithNotes(),
                FileType.PNG, Samples.pngWithNotes(),
                FileType.WEBP, Samples.webp(64, 48))
            .entrySet()) {
      Path original = Files.write(folder.resolve("original"), sample.getValue());
      Path copy = folder.resolve("copy");

      PublicCopy.write(original, sample.getKey(), copy);

      assertThat(new String(sample.getValue(), StandardCharsets.UTF_8)).contains(Samples.NOTE);
      assertThat(new String(Files.readAllBytes(copy), StandardCharsets.UTF_8))
          .as("%s", sample.getKey())
          .doesNotContain("GPS", "张桂兰");
      assertThat(inspection.of(copy, "")).isEqualTo(new Sound(sample.getKey()));
    }
    Path jpeg = Files.write(folder.resolve("original"), Samples.jpegWithNotes());
    PublicCopy.write(jpeg, FileType.JPEG, folder.resolve("copy"));
    assertThat(Files.readAllBytes(folder.resolve("copy"))).isEqualTo(Samples.jpeg());
  }

  private Judgement judged(byte[] bytes, String name) {
    try {
      return inspection.of(Files.write(folder.resolve("content"), bytes), name);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
