package org.yishi.system.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yishi.system.OnePlatform;
import org.yishi.system.client.Account;
import org.yishi.system.launcher.OwnPlatform;

@ExtendWith(OnePlatform.class)
class EscalationStoryPlatformTest {

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final Narrator narrator =
      new Narrator(new PrintStream(told, true, StandardCharsets.UTF_8), Ink.PLAIN);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everybody_hears_the_lift_story_word_for_word_run_after_run(
      boolean fastClock, OwnPlatform platform) throws InterruptedException {
    try (Scene scene = new Scene(platform.client(), narrator)) {
      platform.client().clock().align();
      new EscalationStory(fastClock).play(scene);
    }

    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("#12")
        .contains("department-refused")
        .contains("department-rated")
        .contains("每位订阅者都按顺序")
        .contains("exactly what it should, in order, once");
  }

  @Test
  void a_story_that_expects_something_else_differs(OwnPlatform platform)
      throws InterruptedException {
    try (Scene scene = new Scene(platform.client(), narrator)) {
      Account resident = scene.actor("resident.120103001002");
      Listener community =
          scene.listener(
              new Words("社区", "the community"), "worker.120103001002", "area=120103001002");
      Listener district =
          scene.listener(new Words("区级", "the district"), "district.120103", "area=120103");
      scene.about(
          resident
              .post(
                  "/api/v1/topics",
                  Map.of(
                      "area", "120103001002",
                      "title", "路灯不亮",
                      "description", "夜间出行不便。",
                      "channel", "PORTAL",
                      "category", "facilities"))
              .expecting(201)
              .json());

      assertThatExceptionOfType(StoryDiffersException.class)
          .isThrownBy(() -> scene.hear("accepted", community))
          .withMessageContaining("#1 submitted came where #1 accepted was due");

      // The district heard it too, which this story didn't foresee.
      district.await(1, Duration.ofSeconds(10));
      assertThatExceptionOfType(StoryDiffersException.class)
          .isThrownBy(() -> scene.verify(scene.actor("supervisor.120103")))
          .withMessageContaining("timeline")
          .withMessageContaining("区级");
    }
  }
}
