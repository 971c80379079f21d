package org.yishi.privacy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Where an encrypted field stands. The ciphertext is bound to it, so that whoever can write to the
 * store can't show one person's number as another's by copying it.
 *
 * @param id of the document, which must not change as long as the field is kept
 */
public record FieldPlace(String collection, String id, String field) {

  /** Each part with its length before it: two places never read the same. */
  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(collection);
      out.writeUTF(id);
      out.writeUTF(field);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
