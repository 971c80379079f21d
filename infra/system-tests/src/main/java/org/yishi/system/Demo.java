package org.yishi.system;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yishi.system.client.Endpoints;
import org.yishi.system.client.Platform;
import org.yishi.system.client.UnexpectedAnswerException;
import org.yishi.system.story.EscalationStory;
import org.yishi.system.story.Ink;
import org.yishi.system.story.IntakeStory;
import org.yishi.system.story.Narrator;
import org.yishi.system.story.ParkingStory;
import org.yishi.system.story.Scene;
import org.yishi.system.story.Story;
import org.yishi.system.story.StoryDiffersException;

/**
 * {@code ./yishi demo NAME [--fast-clock]}: plays a story on the running platform and checks what
 * everybody hears.
 *
 * <p>Exit code 0: all as it must be; 1: something differs, or the platform isn't there; 2: asked
 * for something unknown.
 */
public final class Demo {

  private static final String FAST_CLOCK = "--fast-clock";

  /** Rows of the ledger that is imported. */
  private static final int LEDGER_ROWS = 2_000;

  /** The stories by name; each is told whether the clock is to leap. */
  private static final Map<String, Function<Boolean, Story>> STORIES =
      new TreeMap<>(
          Map.of(
              "escalation",
              EscalationStory::new,
              "intake",
              _ -> new IntakeStory(LEDGER_ROWS),
              "parking",
              _ -> new ParkingStory(dataFolder())));

  private Demo() {}

  public static void main(String[] arguments) throws InterruptedException {
    List<String> words = Arrays.asList(arguments);
    Story story = story(words);
    if (story == null) {
      System.err.println(
          "usage: yishi demo " + String.join("|", STORIES.keySet()) + " [" + FAST_CLOCK + "]");
      System.exit(2);
      return;
    }
    try (Platform platform = new Platform(Endpoints.of(System.getenv()))) {
      System.exit(play(story, platform) ? 0 : 1);
    }
  }

  private static @Nullable Story story(List<String> words) {
    boolean known = words.stream().skip(1).allMatch(FAST_CLOCK::equals);
    Function<Boolean, Story> found = words.isEmpty() ? null : STORIES.get(words.getFirst());
    return known && found != null ? found.apply(words.contains(FAST_CLOCK)) : null;
  }

  /** Where the platform keeps its data, and a story its documents. */
  private static Path dataFolder() {
    String data = System.getenv("YISHI_DATA");
    return data == null
        ? Path.of(System.getProperty("yishi.home", ".yishi"), "data")
        : Path.of(data);
  }

  private static boolean play(Story story, Platform platform) throws InterruptedException {
    Endpoints endpoints = platform.endpoints();
    if (!platform.ready(endpoints.gateway()) || !platform.ready(endpoints.topicService())) {
      System.err.println("yishi: The platform isn't running: ./yishi up starts it.");
      return false;
    }
    // Chinese must come out right whatever the terminal's locale says.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    Narrator narrator = new Narrator(out, Ink.ofStandardOutput());
    try (Scene scene = new Scene(platform, narrator)) {
      platform.clock().align();
      narrator.title(story.title(), platform.clock().now(), platform.clock().ahead());
      story.play(scene);
      return true;
    } catch (StoryDiffersException | UnexpectedAnswerException | UncheckedIOException differs) {
      out.println();
      System.err.println("yishi: The story differs: " + differs.getMessage());
      return false;
    }
  }
}
