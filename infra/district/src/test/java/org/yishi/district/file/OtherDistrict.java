package org.yishi.district.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yishi.district.District;

/** Another district's file, as it is and with mistakes made in it. */
final class OtherDistrict {

  private static final Path FOLDER = Path.of("src", "test", "resources", "districts");

  private final Path folder;
  private final String text;

  private OtherDistrict(Path folder, String text) {
    this.folder = folder;
    this.text = text;
  }

  /** The file without mistakes; those with mistakes are written into the folder. */
  static OtherDistrict in(Path folder) {
    return new OtherDistrict(folder, read());
  }

  /** The file with one of its passages replaced. */
  OtherDistrict with(String passage, String replacement) {
    assertThat(text).containsOnlyOnce(passage);
    return replaced(passage, replacement);
  }

  /** The file with something replaced wherever it stands. */
  OtherDistrict replaced(String passage, String replacement) {
    return new OtherDistrict(folder, text.replace(passage, replacement));
  }

  District load() {
    return DistrictFile.read(written(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What is said of the file, each as {@code line:column: message}. */
  List<String> problems() {
    return problems(StandardCharsets.UTF_8);
  }

  List<String> problems(Charset charset) {
    return problems(text.getBytes(charset));
  }

  List<String> problems(byte[] bytes) {
    Path file = written(bytes);
    var refusal = catchThrowableOfType(DistrictFileException.class, () -> DistrictFile.read(file));
    assertThat(refusal).as("the file is refused").isNotNull();
    return refusal.problems().stream()
        .map(problem -> {
          assertThat(problem.toString()).startsWith(file + ":");
          return problem.toString().substring(file.toString().length() + 1).strip();
        })
        .toList();
  }

  private Path written(byte[] bytes) {
    try {
      return Files.write(folder.resolve("other.yaml"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read() {
    try {
      return Files.readString(FOLDER.resolve("dongling.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
