package org.yishi.system.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yishi.system.OnePlatform;
import org.yishi.system.launcher.OwnPlatform;

@ExtendWith(OnePlatform.class)
class ParkingStoryPlatformTest {

  @Test
  void seven_parties_agree_in_three_rounds_and_the_minutes_are_confirmed(
      OwnPlatform platform, @TempDir Path folder) throws InterruptedException {
    var told = new ByteArrayOutputStream();
    var narrator = new Narrator(new PrintStream(told, true, StandardCharsets.UTF_8), Ink.PLAIN);
    try (Scene scene = new Scene(platform.client(), narrator)) {
      platform.client().clock().align();
      new ParkingStory(folder).play(scene);
    }
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("您是承租人")
        .contains("纪要已确认，指纹核验一致")
        .contains("按顺序、不重复地听到");
    assertThat(folder.resolve("parking-minutes.docx")).isNotEmptyFile();
  }
}
