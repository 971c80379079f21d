package org.yishi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRulesTest {

  @Test
  void the_checkout_keeps_the_rules() {
    assertThat(SourceRules.violations(SourceRules.checkout())).isEmpty();
  }

  @Test
  void a_file_that_is_too_long_is_caught(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("Long.java"), "\n".repeat(SourceRules.MAX_LINES + 1));

    assertThat(SourceRules.violations(folder)).singleElement().asString().contains("401 lines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// TO" + "DO later",
        "  @Dis" + "abled",
        "  Thread.sl" + "eep(10);",
        "// ----- fields -----",
        "String folder = \"/wo" + "rk/main\";",
        "String folder = \"/ho" + "me/somebody\";",
        "public final class Silent {}",
        "\npublic record Silent() {}"
      })
  void what_must_not_stay_in_a_file_is_caught(String text, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("Planted.java"), text);

    assertThat(SourceRules.violations(folder)).hasSize(1);
  }

  @Test
  void a_documented_type_and_a_web_path_are_fine(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("Fine.java"),
        """
        /** A type that says what it is. */
        @Deprecated
        public final class Fine {
          String page = "https://example.org/ho\
        """
            + """
            me/page";
            }
            """);

    assertThat(SourceRules.violations(folder)).isEmpty();
  }

  @Test
  void build_output_is_not_looked_at(@TempDir Path folder) throws IOException {
    Path target = Files.createDirectories(folder.resolve("target"));
    Files.writeString(target.resolve("Copy.java"), "// TO" + "DO");

    assertThat(SourceRules.violations(folder)).isEmpty();
  }
}
