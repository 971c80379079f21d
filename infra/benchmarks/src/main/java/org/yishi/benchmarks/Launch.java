package org.yishi.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yishi.system.launcher.Part;
import org.yishi.system.launcher.ScratchPlatform;

/**
 * Starts a service as the launcher did, or from its fat jar with the same flags. The flags are read
 * from the process that the launcher started, so that they can't differ.
 */
final class Launch {

  private static final String CACHE = "-XX:AOTCache";
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration PROBE_PAUSE = Duration.ofMillis(10);
  private static final double NANOS_PER_SECOND = 1e9;

  private final ScratchPlatform platform;
  private final Part part;
  private final List<String> command;

  private Launch(ScratchPlatform platform, Part part, List<String> command) {
    this.platform = platform;
    this.part = part;
    this.command = command;
  }

  /** How the running process was started. */
  static Launch of(ScratchPlatform platform, Part part) {
    ProcessHandle.Info info = platform.process(part).info();
    List<String> command = new ArrayList<>();
    command.add(info.command().orElseThrow());
    command.addAll(List.of(info.arguments().orElseThrow()));
    return new Launch(platform, part, command);
  }

  double secondsWithCache() {
    if (command.stream().noneMatch(word -> word.startsWith(CACHE))) {
      throw new IllegalStateException(part.label() + " was started without its cache");
    }
    return seconds(command);
  }

  double secondsFromFatJar() {
    List<String> words = command.stream().filter(word -> !word.startsWith(CACHE)).toList();
    List<String> changed = new ArrayList<>(words);
    changed.set(changed.indexOf("-jar") + 1, fatJar().toString());
    return seconds(changed);
  }

  private double seconds(List<String> words) {
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(platform.checkout().resolve(".yishi/apps/" + part.label()).toFile())
            .redirectErrorStream(true)
            .redirectOutput(platform.home().resolve("startup.log").toFile());
    builder.environment().putAll(platform.settings());
    long begin = System.nanoTime();
    try {
      Process process = builder.start();
      try {
        awaitReady(process);
        return (System.nanoTime() - begin) / NANOS_PER_SECOND;
      } finally {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void awaitReady(Process process) throws InterruptedException {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (!platform.client().ready(platform.address(part))) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(part.label() + " did not start");
      }
      boolean _ = process.waitFor(PROBE_PAUSE);
    }
  }

  private Path fatJar() {
    Path target = platform.checkout().resolve(part.label()).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow(() -> new IllegalStateException("No jar in " + target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
