package org.yishi.topic.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Office files from before 2007, and new ones behind a password: they come in the same shell. */
final class OldOffice {

  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private OldOffice() {}

  static FileFault fault(Path content) throws IOException {
    return ByteSearch.found(content, ENCRYPTED) ? FileFault.ENCRYPTED : FileFault.UNSUPPORTED;
  }
}
