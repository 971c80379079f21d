package org.yishi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can only be seen in the files themselves: length, leftovers, paths, Javadoc. */
final class SourceRules {

  /** A Java file above this asks to be split. */
  static final int MAX_LINES = 400;

  private static final Set<String> SKIPPED_FOLDERS =
      Set.of(".git", ".yishi", ".idea", "target", "node_modules");

  private static final Set<String> TEXT_ENDINGS =
      Set.of(
          "java",
          "md",
          "yaml",
          "yml",
          "json",
          "xml",
          "properties",
          "sh",
          "py",
          "csv",
          "html",
          "ts",
          "vue",
          "css",
          "sql",
          "txt",
          "factories",
          "imports");

  private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
  private static final Pattern DISABLED = Pattern.compile("^\\s*@(Dis" + "abled|Ign" + "ore)\\b");
  private static final Pattern SLEEP = Pattern.compile("\\bThread\\.sl" + "eep\\(");
  private static final Pattern BANNER = Pattern.compile("^\\s*//\\s*[-=*#]{4,}");
  private static final Pattern MACHINE_PATH =
      Pattern.compile(
          "(?<![\\w.}/-])(/wo"
              + "rk/|/ro"
              + "ot/|/ho"
              + "me/[a-z]|/Us"
              + "ers/[A-Za-z])"
              + "|\\b[A-Z]:\\\\\\\\?Us"
              + "ers");
  private static final Pattern TYPE =
      Pattern.compile(
          "^public (?:(?:final|abstract|sealed|non-sealed|strictfp) )*"
              + "(class|interface|record|enum|@interface) (\\w+)");

  private SourceRules() {}

  /** Everything wrong with the files below a folder, one line each. */
  static List<String> violations(Path root) {
    List<String> violations = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return SKIPPED_FOLDERS.contains(name(folder)) && !folder.equals(root)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (isText(file)) {
                check(root.relativize(file), lines(file), violations);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return violations;
  }

  /** The checkout that the running test belongs to. */
  static Path checkout() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw")) && Files.exists(folder.resolve("pom.xml"))) {
        return folder;
      }
    }
    throw new IllegalStateException("The tests run outside a checkout");
  }

  private static void check(Path file, List<String> lines, List<String> violations) {
    boolean java = name(file).endsWith(".java");
    if (java && lines.size() > MAX_LINES) {
      violations.add("%s has %d lines".formatted(file, lines.size()));
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String at = file + ":" + (i + 1);
      if (LEFTOVER.matcher(line).find()) {
        violations.add(at + " leaves something to do");
      }
      if (MACHINE_PATH.matcher(line).find()) {
        violations.add(at + " names a folder of one machine");
      }
      if (java) {
        checkJavaLine(at, line, violations);
        checkJavadoc(at, lines, i, violations);
      }
    }
  }

  private static void checkJavaLine(String at, String line, List<String> violations) {
    if (DISABLED.matcher(line).find()) {
      violations.add(at + " switches a test off");
    }
    if (SLEEP.matcher(line).find()) {
      violations.add(at + " sleeps");
    }
    if (BANNER.matcher(line).find()) {
      violations.add(at + " draws a banner");
    }
  }

  /** Annotations may stand between a public type and its Javadoc. */
  private static void checkJavadoc(String at, List<String> lines, int i, List<String> violations) {
    var type = TYPE.matcher(lines.get(i));
    if (!type.find()) {
      return;
    }
    int above = i - 1;
    while (above >= 0 && !lines.get(above).isBlank() && !lines.get(above).endsWith("*/")) {
      above--;
    }
    if (above < 0 || !lines.get(above).endsWith("*/")) {
      violations.add(at + " is public and doesn't say what it is: " + type.group(2));
    }
  }

  private static boolean isText(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot < 0 || TEXT_ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException e) {
      return List.of();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
