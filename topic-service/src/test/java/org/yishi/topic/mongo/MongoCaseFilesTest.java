package org.yishi.topic.mongo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yishi.privacy.FieldCipher;
import org.yishi.privacy.Keyring;
import org.yishi.testing.TestStack;
import org.yishi.topic.RequestKey;
import org.yishi.topic.files.Attachment;
import org.yishi.topic.files.CaseFiles.Adding;
import org.yishi.topic.files.CaseFiles.Copy;
import org.yishi.topic.files.FileKind;
import org.yishi.topic.files.FileType;
import org.yishi.topic.files.Samples;

/** Files in pieces: whole again, unreadable in the store, and nothing left behind. */
class MongoCaseFilesTest {

  private static final String NAME = "mongo_case_files_test";
  private static final MongoClient CLIENT = MongoClients.create(TestStack.mongoUri(NAME));
  private static final MongoDatabase DATABASE = CLIENT.getDatabase(NAME);

  private final MongoCaseFiles files =
      new MongoCaseFiles(
          DATABASE,
          new FieldCipher(Keyring.read("k:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")),
          Clock.systemUTC());

  @TempDir Path folder;

  @BeforeEach
  void startEmpty() {
    DATABASE.drop();
  }

  @AfterAll
  static void disconnect() {
    CLIENT.close();
  }

  @Test
  void aFileOfSeveralPiecesComesBackAsItWasAndIsUnreadableInTheStore() throws IOException {
    byte[] picture = Samples.largePng(500);
    Attachment kept = added("file_1", picture, "a");

    var out = new ByteArrayOutputStream();
    files.read(kept, Copy.ORIGINAL, out);

    assertThat(picture.length).isGreaterThan(2 * MongoFilePieces.PIECE_BYTES);
    assertThat(out.toByteArray()).isEqualTo(picture);
    assertThat(DATABASE.getCollection("file_pieces").find())
        .hasSizeGreaterThan(2)
        .noneMatch(piece ->
            new String(piece.get("data", Binary.class).getData(), ISO_8859_1).contains("PNG"));
    assertThat(DATABASE.getCollection("files").find().map(Document::toJson))
        .noneMatch(json -> json.contains("张桂兰"));
    assertThat(files.find("topic_1", "file_1")).contains(kept);
    assertThat(files.find("topic_2", "file_1")).isEmpty();
    assertThat(DATABASE.getCollection("file_uploads").countDocuments()).isZero();
  }

  @Test
  void whatAnUploadLeftThatNeverEndedIsSweptAndNothingElse() throws IOException {
    added("file_1", Samples.png(), "a");
    DATABASE
        .getCollection("file_uploads")
        .insertOne(
            new Document("_id", "file_2").append("state", "writing").append("begunAt", now()));
    DATABASE
        .getCollection("file_pieces")
        .insertOne(new Document("_id", "file_2/00000").append("data", new Binary(new byte[9])));
    DATABASE
        .getCollection("file_uploads")
        .insertOne(
            new Document("_id", "file_1").append("state", "written").append("begunAt", now()));

    assertThat(files.sweep(Instant.now().minusSeconds(60), 10)).isZero();
    assertThat(files.sweep(Instant.now().plusSeconds(60), 10)).isEqualTo(1);

    assertThat(DATABASE.getCollection("file_pieces").find().map(it -> it.getString("_id")))
        .containsExactly("file_1/00000");
    assertThat(DATABASE.getCollection("file_uploads").countDocuments()).isZero();
  }

  @Test
  void anotherFileUnderTheSameKeyIsRefusedAndLeavesNothing() throws IOException {
    added("file_1", Samples.png(), "a");

    assertThat(add("file_2", Samples.png(), "a"))
        .isInstanceOfSatisfying(
            Adding.Added.class, it -> assertThat(it.attachment().id()).isEqualTo("file_1"));
    assertThat(add("file_3", Samples.jpeg(), "b")).isInstanceOf(Adding.Reused.class);
    assertThat(DATABASE.getCollection("file_pieces").countDocuments()).isEqualTo(1);
  }

  private Attachment added(String id, byte[] content, String fingerprint) throws IOException {
    return switch (add(id, content, fingerprint)) {
      case Adding.Added(var attachment) -> attachment;
      case Adding.Reused _, Adding.Swept _ -> throw new AssertionError();
    };
  }

  private Adding add(String id, byte[] content, String fingerprint) throws IOException {
    return files.add(
        new Attachment(
            id,
            "topic_1",
            FileKind.PICTURE_BEFORE,
            null,
            "张桂兰家.png",
            FileType.PNG,
            content.length,
            "0",
            "somebody",
            "resident",
            Instant.parse("2026-03-02T01:00:00Z"),
            null),
        Files.write(folder.resolve("content"), content),
        new RequestKey("key", fingerprint));
  }

  private static Date now() {
    return Date.from(Instant.now());
  }
}
