package org.yishi.topic.mongo;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yishi.privacy.FieldCipher;
import org.yishi.privacy.FieldPlace;

/** Encrypted fields of the documents of one collection, each bound to its document. */
public final class SealedFields {

  private final FieldCipher cipher;
  private final String collection;

  /** Of the collection. */
  public SealedFields(FieldCipher cipher, String collection) {
    this.cipher = cipher;
    this.collection = collection;
  }

  /** Puts the text into the document, whose id must be there already; nothing for null. */
  public void put(Document document, String field, @Nullable String text) {
    if (text != null) {
      document.append(field, cipher.seal(text, place(document, field)));
    }
  }

  /** The text of the field, if the document has it. */
  public @Nullable String get(Document document, String field) {
    String sealed = document.getString(field);
    return sealed == null ? null : cipher.open(sealed, place(document, field));
  }

  private FieldPlace place(Document document, String field) {
    return new FieldPlace(collection, document.getString("_id"), field);
  }
}
