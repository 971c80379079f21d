package org.yishi.topic.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.yishi.privacy.FieldCipher;
import org.yishi.privacy.FieldPlace;

/** Files in pieces that are sealed one by one, so that none lies in the clear. */
final class SealedFiles {

  private static final String ID = "_id";
  private static final String OWNER = "owner";

  /** Bytes of a piece: far below a document's limit, and few enough pieces. */
  private static final int PIECE = 512 * 1_024;

  private final MongoCollection<Document> pieces;
  private final FieldCipher cipher;

  SealedFiles(MongoCollection<Document> pieces, FieldCipher cipher) {
    this.pieces = pieces;
    this.cipher = cipher;
  }

  void store(String id, Path file, Instant now) {
    try (InputStream content = Files.newInputStream(file)) {
      int n = 0;
      for (byte[] bytes = content.readNBytes(PIECE);
          bytes.length > 0;
          bytes = content.readNBytes(PIECE)) {
        String piece = piece(id, n);
        pieces.insertOne(
            new Document(ID, piece)
                .append(OWNER, id)
                .append("n", n)
                .append("storedAt", Date.from(now))
                .append("bytes", new Binary(cipher.seal(bytes, place(piece)))));
        n++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void fetch(String id, Path target) {
    try (OutputStream out = Files.newOutputStream(target)) {
      int n = 0;
      for (Document piece = find(id, n); piece != null; piece = find(id, n)) {
        byte[] sealed = piece.get("bytes", Binary.class).getData();
        out.write(cipher.open(sealed, place(piece.getString(ID))));
        n++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void drop(String id) {
    pieces.deleteMany(eq(OWNER, id));
  }

  List<String> storedBefore(Instant time) {
    return pieces
        .find(and(eq("n", 0), lt("storedAt", Date.from(time))))
        .projection(Projections.include(OWNER))
        .map(piece -> piece.getString(OWNER))
        .into(new ArrayList<>());
  }

  void ensureIndexes() {
    pieces.createIndex(Indexes.ascending(OWNER));
    pieces.createIndex(Indexes.ascending("n", "storedAt"));
  }

  private @Nullable Document find(String id, int n) {
    return pieces.find(eq(ID, piece(id, n))).first();
  }

  private static String piece(String id, int n) {
    return String.format(Locale.ROOT, "%s/%05d", id, n);
  }

  private FieldPlace place(String piece) {
    return new FieldPlace(pieces.getNamespace().getCollectionName(), piece, "bytes");
  }
}
