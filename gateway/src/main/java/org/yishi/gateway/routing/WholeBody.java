package org.yishi.gateway.routing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A request's body that has come in whole: in memory while it is of the usual size, in a temporary
 * file above it, so that uploads at once don't fill the heap.
 */
final class WholeBody implements AutoCloseable {

  /** The usual limit of a body. */
  static final int MAX_IN_MEMORY = 1_024 * 1_024;

  private final byte[] start;
  private final @Nullable Path file;

  private WholeBody(byte[] start, @Nullable Path file) {
    this.start = start;
    this.file = file;
  }

  static WholeBody of(InputStream body) throws IOException {
    byte[] start = body.readNBytes(MAX_IN_MEMORY);
    if (start.length < MAX_IN_MEMORY) {
      return new WholeBody(start, null);
    }
    Path file = Files.createTempFile("yishi-upload-", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        out.write(start);
        body.transferTo(out);
      }
      return new WholeBody(new byte[0], file);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(start) : Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
