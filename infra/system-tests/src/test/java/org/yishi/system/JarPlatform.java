package org.yishi.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.yishi.system.client.Endpoints;
import org.yishi.system.client.Platform;
import org.yishi.system.launcher.Checkout;
import org.yishi.system.launcher.OwnPlatform;
import org.yishi.system.launcher.Part;
import org.yishi.system.launcher.Ports;

/** The whole platform as processes, straight from the jars that this build has just packaged. */
final class JarPlatform implements OwnPlatform {

  /** Personal data of a test is nobody's, but without a key nothing starts. */
  private static final String PRIVACY_KEY = "test:" + "A".repeat(43) + "=";

  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final int SHOWN_LINES = 30;

  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-Xmx256m",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Path checkout = Checkout.folder(Map.of());
  private final Path home;
  private final Map<String, String> settings;
  private final Platform client;
  private final Map<Part, Process> processes = new EnumMap<>(Part.class);
  private final Thread emergency = new Thread(this::remove, "remove-jar-platform");
  private boolean removed;

  JarPlatform() {
    try {
      home = Files.createTempDirectory("yishi-jar-platform-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings = new HashMap<>(Ports.ofOnePlatform());
    settings.put("YISHI_DATA", home.resolve("data").toString());
    settings.put("YISHI_CLOCK_MOVABLE", "true");
    client = new Platform(Endpoints.of(settings));
    Runtime.getRuntime().addShutdownHook(emergency);
  }

  @Override
  public Platform client() {
    return client;
  }

  @Override
  public void up() {
    for (Part part : Part.values()) {
      startUnlessAlive(part);
    }
    for (Part part : Part.values()) {
      Awaitility.await(part.label() + " to be ready").atMost(START_LIMIT).until(() -> ready(part));
    }
  }

  @Override
  public void kill(Part part) {
    Process process = processes.get(part);
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(emergency);
    client.close();
    remove();
  }

  /** After the removal has begun, a test that still runs gets nothing started any more. */
  private void startUnlessAlive(Part part) {
    synchronized (processes) {
      Process process = processes.get(part);
      if (removed) {
        throw new IllegalStateException("The platform is being removed");
      }
      if (process == null || !process.isAlive()) {
        processes.put(part, start(part));
      }
    }
  }

  private void remove() {
    synchronized (processes) {
      removed = true;
      processes.values().forEach(Process::destroyForcibly);
      processes.values().forEach(process -> process.onExit().join());
    }
    try {
      Files.walkFileTree(home, new Removal());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean ready(Part part) {
    Process process = processes.get(part);
    if (process == null || !process.isAlive()) {
      throw new IllegalStateException(part.label() + " died:\n" + tail(log(part)));
    }
    Endpoints endpoints = client.endpoints();
    return client.ready(
        switch (part) {
          case DEVSTACK -> endpoints.issuer();
          case TOPIC_SERVICE -> endpoints.topicService();
          case SESSION_SERVICE -> endpoints.sessionService();
          case GATEWAY -> endpoints.gateway();
        });
  }

  private Process start(Part part) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-jar", jar(part).toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(part).toFile()));
    // A platform that runs beside the tests must not lend them its settings.
    builder.environment().keySet().removeIf(name -> name.startsWith("YISHI_"));
    builder.environment().putAll(settings);
    builder.environment().put("YISHI_PRIVACY_KEY", PRIVACY_KEY);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The largest jar of a module is the one that can be started. */
  private Path jar(Part part) {
    String module = part == Part.DEVSTACK ? "infra/" + part.label() : part.label();
    Path target = checkout.resolve(module).resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .max(Comparator.comparingLong(file -> file.toFile().length()))
          .orElseThrow(() -> new IllegalStateException("Not packaged: " + target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log(Part part) {
    return home.resolve(part.label() + ".log");
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return lines.stream()
          .skip(Math.max(0, lines.size() - SHOWN_LINES))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
