package org.yishi.devstack.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * A database whose documents lie in the file as BSON and whose keys are compared as what they are.
 *
 * <p>The library opens its maps without saying what is in them, and the store then falls back on
 * Java's serialization, for every comparison of two keys too: most of what a write cost. A map that
 * is open already is taken as it is, so this class opens each one first, under the library's name.
 */
final class TypedDatabase extends H2Database {

  private final MVStore store;

  TypedDatabase(String name, MVStore store, CursorRegistry cursors) {
    // Before the library's constructor, which opens the collections that exist.
    this.store = store;
    super(name, store, cursors);
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(
      String collection, CollectionOptions options) {
    open(documentsOf(getFullCollectionNamespace(collection)), documents());
    return super.openOrCreateCollection(collection, options);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String index, List<IndexKey> keys, boolean sparse) {
    open(indexOf(getFullCollectionNamespace(collection), index), keys());
    return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
  }

  /** The library's name for the map with a collection's documents. */
  static String documentsOf(String namespace) {
    return "databases." + namespace;
  }

  /** The library's name for the map of a unique index. */
  static String indexOf(String namespace, String index) {
    return namespace + "._index_" + index;
  }

  private <V> void open(String map, MVMap.Builder<Object, V> builder) {
    store.openMap(map, builder);
  }

  private static MVMap.Builder<Object, Document> documents() {
    return new MVMap.Builder<Object, Document>()
        .keyType(new KeyType())
        .valueType(new DocumentType());
  }

  private static MVMap.Builder<Object, Object> keys() {
    return new MVMap.Builder<Object, Object>().keyType(new KeyType()).valueType(new KeyType());
  }
}
