package org.yishi.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yishi.system.OnePlatform;
import org.yishi.system.launcher.OwnPlatform;

@ExtendWith(OnePlatform.class)
class IntakeStoryPlatformTest {

  private static final int ROWS = 150;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final Narrator narrator =
      new Narrator(new PrintStream(told, true, StandardCharsets.UTF_8), Ink.PLAIN);

  @Test
  void a_ledger_comes_in_once_however_often_it_is_imported(OwnPlatform platform)
      throws InterruptedException {
    try (Scene scene = new Scene(platform.client(), narrator)) {
      platform.client().clock().align();
      new IntakeStory(ROWS).play(scene);
    }

    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("150 / 150")
        .contains("换了说法的同一件事被找到")
        .contains("热点");
  }
}
