package org.yishi.devstack.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A file with one secret that only its owner may read, made when it is first needed. */
final class SecretFile {

  private SecretFile() {}

  /**
   * The secret in the file; when there is none yet, the generated one, which is kept from now on.
   */
  static String readOrCreate(Path file, Supplier<String> generator) {
    try {
      if (Files.notExists(file)) {
        create(file, generator.get());
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret file " + file + " can't be used.", e);
    }
  }

  /** Written beside and moved: a kill in between leaves no half secret. */
  private static void create(Path file, String secret) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft =
        Files.createTempFile(
            folder,
            "secret",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, secret + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
