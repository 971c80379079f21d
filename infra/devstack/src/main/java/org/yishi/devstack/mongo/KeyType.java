package org.yishi.devstack.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * Ids of documents and keys of indexes. Nearly all are one text, and are written and compared as
 * one; whatever else there may be is left to the store, which serializes it.
 *
 * <p>The order is texts, then keys of one text, then all others.
 */
final class KeyType extends BasicDataType<Object> {

  private static final byte TEXT = 0;
  private static final byte KEY_OF_ONE_TEXT = 1;
  private static final byte OTHER = 2;

  /** Object header and reference of the key that a text stands in. */
  private static final int MEMORY_OF_KEY = 48;

  private final StringDataType texts = StringDataType.INSTANCE;
  private final ObjectDataType others = new ObjectDataType();

  @Override
  public int compare(Object one, Object other) {
    byte kind = kind(one);
    int byKind = Byte.compare(kind, kind(other));
    if (byKind != 0) {
      return byKind;
    }
    return kind == OTHER ? others.compare(one, other) : text(one).compareTo(text(other));
  }

  @Override
  public int getMemory(Object key) {
    return switch (kind(key)) {
      case TEXT -> texts.getMemory(text(key));
      case KEY_OF_ONE_TEXT -> texts.getMemory(text(key)) + MEMORY_OF_KEY;
      default -> others.getMemory(key);
    };
  }

  @Override
  public void write(WriteBuffer buffer, Object key) {
    byte kind = kind(key);
    buffer.put(kind);
    if (kind == OTHER) {
      others.write(buffer, key);
    } else {
      texts.write(buffer, text(key));
    }
  }

  @Override
  public Object read(ByteBuffer buffer) {
    return switch (buffer.get()) {
      case TEXT -> texts.read(buffer);
      case KEY_OF_ONE_TEXT -> new KeyValue(texts.read(buffer));
      default -> others.read(buffer);
    };
  }

  @Override
  public Object[] createStorage(int size) {
    return new Object[size];
  }

  private static byte kind(Object key) {
    if (key instanceof String) {
      return TEXT;
    }
    return key instanceof KeyValue value && value.size() == 1 && value.get(0) instanceof String
        ? KEY_OF_ONE_TEXT
        : OTHER;
  }

  private static String text(Object key) {
    return key instanceof KeyValue value ? (String) value.get(0) : (String) key;
  }
}
