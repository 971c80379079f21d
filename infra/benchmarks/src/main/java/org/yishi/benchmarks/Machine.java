package org.yishi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells on what kind of machine a figure was measured, without naming the machine. */
final class Machine {

  private static final long KIB_PER_GIB = 1L << 20;

  private Machine() {}

  static String description() {
    return String.format(
        Locale.ROOT,
        "%d cores%s%s, %s %s, Java %s",
        Runtime.getRuntime().availableProcessors(),
        cpuModel(),
        memory(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version());
  }

  /** Resident memory of a process in MiB as the kernel counts it; -1 where it cannot be told. */
  static long residentMebibytes(long pid) {
    return firstNumber(Path.of("/proc/" + pid + "/status"), "VmRSS:") / 1024;
  }

  private static String cpuModel() {
    return firstLine(Path.of("/proc/cpuinfo"), "model name")
        .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
        .orElse("");
  }

  private static String memory() {
    long kibibytes = firstNumber(Path.of("/proc/meminfo"), "MemTotal:");
    return kibibytes < 0 ? "" : ", " + Math.round((double) kibibytes / KIB_PER_GIB) + " GiB";
  }

  private static long firstNumber(Path file, String label) {
    return firstLine(file, label)
        .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .orElse(-1L);
  }

  private static Optional<String> firstLine(Path file, String label) {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> line.startsWith(label)).findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
