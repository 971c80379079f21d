package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.bson.Document;
import org.bson.types.Binary;
import org.yishi.privacy.FieldCipher;
import org.yishi.privacy.FieldPlace;

/** The bytes of files in encrypted pieces, of which one at a time is in memory. */
final class MongoFilePieces {

  static final String COLLECTION = "file_pieces";

  /** Far below the sixteen megabytes of a document, and few round trips for a photo. */
  static final int PIECE_BYTES = 256 * 1_024;

  private static final String ID = "_id";
  private static final String DATA = "data";

  /** Sorts after every number of a piece. */
  private static final String AFTER_NUMBERS = "/:";

  private final MongoCollection<Document> pieces;
  private final FieldCipher cipher;

  MongoFilePieces(MongoCollection<Document> pieces, FieldCipher cipher) {
    this.pieces = pieces;
    this.cipher = cipher;
  }

  void write(String name, Path content) throws IOException {
    try (InputStream in = Files.newInputStream(content)) {
      byte[] piece = in.readNBytes(PIECE_BYTES);
      for (int n = 0; piece.length > 0; n++) {
        String id = id(name, n);
        var document = new Document(ID, id).append(DATA, new Binary(cipher.seal(piece, place(id))));
        pieces.replaceOne(eq(ID, id), document, new ReplaceOptions().upsert(true));
        piece = in.readNBytes(PIECE_BYTES);
      }
    }
  }

  void read(String name, long size, OutputStream out) throws IOException {
    for (int n = 0; n * (long) PIECE_BYTES < size; n++) {
      String id = id(name, n);
      Document piece = pieces.find(eq(ID, id)).first();
      if (piece == null) {
        throw new IllegalStateException("A piece is missing: " + id);
      }
      out.write(cipher.open(piece.get(DATA, Binary.class).getData(), place(id)));
    }
  }

  void remove(String name) {
    pieces.deleteMany(and(gte(ID, name + "/"), lt(ID, name + AFTER_NUMBERS)));
  }

  private static String id(String name, int n) {
    return String.format(Locale.ROOT, "%s/%05d", name, n);
  }

  private static FieldPlace place(String id) {
    return new FieldPlace(COLLECTION, id, DATA);
  }
}
