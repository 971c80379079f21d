package org.yishi.system.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yishi.system.client.Endpoints;
import org.yishi.system.client.Platform;

/**
 * A platform of its own, in a folder and on ports of its own: started, restarted and stopped by the
 * launcher like any other, and removed without a trace. It never touches the data of the platform
 * that may be running beside it.
 */
public final class ScratchPlatform implements OwnPlatform {

  private static final String LIVES = "lives";

  /** The last lines of the launcher's output, when it fails. */
  private static final int SHOWN_LINES = 30;

  private static final int KEY_BYTES = 32;

  private final Path checkout;
  private final Path home;
  private final Consumer<String> building;
  private final Map<String, String> settings;
  private final Platform client;
  private final Thread cleanUp = new Thread(this::remove, "remove-scratch-platform");
  private boolean removed;

  private ScratchPlatform(
      Path checkout, Path home, Consumer<String> building, Map<String, String> more) {
    this.checkout = checkout;
    this.home = home;
    this.building = building;
    settings = new HashMap<>(Ports.ofOnePlatform());
    settings.put("YISHI_HOME", home.toString());
    settings.put("YISHI_DATA", home.resolve("data").toString());
    settings.put("YISHI_PRIVACY_KEY", newKey());
    settings.putAll(more);
    client = new Platform(Endpoints.of(settings));
  }

  /**
   * A platform that isn't running yet. It is removed when this JVM ends, if not before.
   *
   * @param building hears, line by line, what the launcher has to build first
   */
  public static ScratchPlatform create(Consumer<String> building) {
    return create(building, Map.of());
  }

  /**
   * The same with settings of its own.
   *
   * @param more environment variables of its processes
   */
  public static ScratchPlatform create(Consumer<String> building, Map<String, String> more) {
    try {
      Path home = Files.createTempDirectory("yishi-scratch-");
      ScratchPlatform platform =
          new ScratchPlatform(Checkout.folder(System.getenv()), home.toRealPath(), building, more);
      Runtime.getRuntime().addShutdownHook(platform.cleanUp);
      return platform;
    } catch (IOException noFolder) {
      throw new UncheckedIOException(noFolder);
    }
  }

  /** Personal data of a scratch platform goes with it; so does its key. */
  private static String newKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  /** Builds what is stale, starts what isn't running, waits until all of it is ready. */
  @Override
  public void up() {
    synchronized (home) {
      if (removed) {
        throw new IllegalStateException("The platform is being removed");
      }
      yishi("up");
    }
  }

  /** Stops everything; the data stays. */
  public void down() {
    yishi("down");
  }

  @Override
  public void kill(Part part) {
    ProcessHandle process = process(part);
    process.destroyForcibly();
    process.onExit().join();
    keepLog(part);
  }

  /** Asks a process to end, and waits until it has. */
  public void stop(Part part) {
    ProcessHandle process = process(part);
    process.destroy();
    process.onExit().join();
  }

  /** Where a process answers its probes. */
  public URI address(Part part) {
    Endpoints endpoints = client.endpoints();
    return switch (part) {
      case DEVSTACK -> endpoints.issuer();
      case TOPIC_SERVICE -> endpoints.topicService();
      case SESSION_SERVICE -> endpoints.sessionService();
      case GATEWAY -> endpoints.gateway();
    };
  }

  /** The repository from which it is built. */
  public Path checkout() {
    return checkout;
  }

  /** The running process. */
  public ProcessHandle process(Part part) {
    return ProcessHandle.of(pid(part))
        .orElseThrow(() -> new IllegalStateException(part.label() + " isn't running"));
  }

  @Override
  public Platform client() {
    return client;
  }

  /** Copies what its processes have logged so far, killed ones too, to a folder. */
  public void copyLogs(Path folder) {
    for (Part part : Part.values()) {
      keepLog(part);
    }
    try (Stream<Path> logs = Files.list(home.resolve(LIVES))) {
      Files.createDirectories(folder);
      for (Path log : logs.toList()) {
        Files.copy(log, folder.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The launcher begins a new log at each start; here all lives of a process stand together. */
  private void keepLog(Part part) {
    String name = part.label() + ".log";
    try {
      Path lives = Files.createDirectories(home.resolve(LIVES)).resolve(name);
      Files.write(
          lives,
          Files.readAllBytes(home.resolve("logs").resolve(name)),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder that its processes share. */
  public Path home() {
    return home;
  }

  /** The environment variables that make it what it is. */
  public Map<String, String> settings() {
    return Map.copyOf(settings);
  }

  /** Stops everything and removes the folder. */
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(cleanUp);
    client.close();
    remove();
  }

  private long pid(Part part) {
    try {
      return Long.parseLong(
          Files.readString(home.resolve("run").resolve(part.label() + ".pid")).strip());
    } catch (IOException never) {
      throw new UncheckedIOException(part.label() + " was never started", never);
    }
  }

  private void remove() {
    // What an up that is under way has started would otherwise stay.
    synchronized (home) {
      removed = true;
      yishi("down", "--wipe");
    }
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException notAll) {
      throw new UncheckedIOException("The folder " + home + " stays", notAll);
    }
  }

  private void yishi(String... words) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of("bash", checkout.resolve("yishi").toString()), Stream.of(words))
                .toList());
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true);
    Deque<String> last = new ArrayDeque<>();
    try {
      Process process = builder.start();
      try (Stream<String> lines = process.inputReader().lines()) {
        lines.forEach(line -> hear(line, last));
      }
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IllegalStateException(
            "./yishi " + words[0] + " failed:\n" + String.join("\n", last));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("./yishi " + words[0] + " was interrupted", interrupted);
    }
  }

  private void hear(String line, Deque<String> last) {
    boolean starting = last.stream().anyMatch(before -> before.startsWith("starting "));
    if (!starting && (line.startsWith("building ") || line.startsWith("  "))) {
      building.accept(line);
    }
    last.addLast(line);
    if (last.size() > SHOWN_LINES) {
      last.removeFirst();
    }
  }
}
