package org.yishi.topic.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.SampleDistrict.HEXI;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yishi.privacy.FieldCipher;
import org.yishi.privacy.Keyring;
import org.yishi.testing.TestStack;
import org.yishi.topic.InMemoryTopics;
import org.yishi.topic.RequestKey;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.access.Access;
import org.yishi.topic.imports.ImportJob.State;
import org.yishi.topic.imports.Imports.Creation;
import org.yishi.topic.imports.Inspection.Format;
import org.yishi.topic.imports.RowResult.Outcome;
import org.yishi.topic.mongo.MongoImports;
import org.yishi.topic.sheets.LedgerFiles;
import org.yishi.web.security.Role;

/** An import goes on wherever it stopped, and each row has one effect. */
class ImportRunTest {

  private static final String NAME = "import_run_test";
  private static final MongoClient CLIENT = MongoClients.create(TestStack.mongoUri(NAME));
  private static final MongoDatabase DATABASE = CLIENT.getDatabase(NAME);
  private static final FieldCipher CIPHER = new FieldCipher(Keyring.read("a".repeat(64)));
  private static final Importer STREET = new Importer("street", Role.STREET_OFFICER, "120103001");
  private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

  private final Imports imports = new MongoImports(DATABASE, CIPHER);
  private final InMemoryTopics topics = new InMemoryTopics();
  private final Access access = new Access();
  private final AtomicInteger ids = new AtomicInteger();

  @TempDir private Path folder;

  @AfterAll
  static void disconnect() {
    CLIENT.close();
  }

  @BeforeEach
  void empty() {
    DATABASE.drop();
  }

  @Test
  void eachRowIsKeptRefusedOrRepeatedAndTheFileIsForgotten() throws IOException {
    List<Map<Column, String>> rows = visits(1, 250);
    rows.set(10, Map.of(Column.NAME, "只有姓名"));
    rows.set(20, rows.get(19));
    ImportJob job = added("import_1", rows);

    assertThat(run("one", NOW).next()).isTrue();

    ImportJob done = imports.find(job.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.counts()).isEqualTo(new ImportJob.Counts(250, 248, 1, 1));
    assertThat(ids).hasValue(248);
    RowResult refused = imports.results(job.id(), Outcome.REFUSED, 0, 10).getFirst();
    assertThat(refused.number()).isEqualTo(12);
    assertThat(refused.cells()).isEqualTo(Map.of(Column.NAME, "只有姓名"));
    assertThat(refused.faults()).extracting(Fault::column).contains(Column.TITLE, Column.CATEGORY);
    assertThat(imports.results(job.id(), Outcome.REPEATED, 0, 10).getFirst().topic())
        .isEqualTo(imports.results(job.id(), Outcome.KEPT, 0, 50).get(18).topic());
    assertThat(DATABASE.getCollection("import_files").countDocuments()).isZero();
    assertThat(run("one", NOW).next()).isFalse();
  }

  @Test
  void whatWasImportedBeforeIsRepeatedInWhicheverFileItComes() throws IOException {
    added("import_1", visits(1, 30));
    run("one", NOW).next();
    ImportJob overlapping = added("import_2", visits(11, 40));
    run("one", NOW).next();

    assertThat(imports.find(overlapping.id()).orElseThrow().counts())
        .isEqualTo(new ImportJob.Counts(40, 20, 0, 20));
  }

  @Test
  void anImportThatIsInterruptedGoesOnBehindItsLastBatchAndCountsEachRowOnce() throws IOException {
    ImportJob job = added("import_1", visits(1, 350));
    AtomicInteger batches = new AtomicInteger();
    Consumer<List<RowResult>> stop =
        results -> {
          if (batches.incrementAndGet() == 2) {
            throw new IllegalStateException("stopped");
          }
        };

    run("one", NOW, stop).next();

    ImportJob stopped = imports.find(job.id()).orElseThrow();
    assertThat(stopped.state()).isEqualTo(State.RUNNING);
    assertThat(stopped.counts().read()).isEqualTo(200);
    assertThat(run("two", NOW).next()).as("before the pause is over").isFalse();
    assertThat(run("two", NOW.plus(ImportRun.PAUSE)).next()).isTrue();
    assertThat(imports.find(job.id()).orElseThrow().counts())
        .isEqualTo(new ImportJob.Counts(350, 350, 0, 0));
  }

  @Test
  void rowsOfAnUnfinishedBatchAreKnownAgainAsTheImportsOwn() throws IOException {
    ImportJob job = added("import_1", visits(1, 50));
    var failing =
        new ForwardingImports(imports) {
          @Override
          public void keep(String id, List<RowResult> results) {
            throw new IllegalStateException("the store is away");
          }
        };
    new ImportRun(failing, new LedgerFiles(), rowImport(NOW), at(NOW), "one", _ -> {}).next();
    assertThat(imports.find(job.id()).orElseThrow().counts().read()).isZero();

    run("two", NOW.plus(ImportRun.PAUSE)).next();

    assertThat(imports.find(job.id()).orElseThrow().counts())
        .isEqualTo(new ImportJob.Counts(50, 50, 0, 0));
  }

  @Test
  void whoeverHasLostItsLeaseWritesNothingMore() throws IOException {
    ImportJob job = added("import_1", visits(1, 250));
    AtomicInteger taken = new AtomicInteger();
    Consumer<List<RowResult>> overtaken =
        _ -> {
          if (taken.getAndIncrement() == 0) {
            run("two", NOW.plus(ImportRun.LEASE)).next();
          }
        };

    run("one", NOW, overtaken).next();

    assertThat(taken).hasValue(1);
    ImportJob done = imports.find(job.id()).orElseThrow();
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(done.counts()).isEqualTo(new ImportJob.Counts(250, 250, 0, 0));
    assertThat(imports.results(job.id(), null, 0, 500)).hasSize(250);
  }

  @Test
  void aBatchThatAlwaysFailsEndsTheImport() throws IOException {
    ImportJob job = added("import_1", visits(1, 10));
    Instant now = NOW;
    for (int i = 0; i <= ImportJob.MAX_ATTEMPTS; i++) {
      run(
              "one",
              now,
              _ -> {
                throw new IllegalStateException("poison");
              })
          .next();
      now = now.plus(Duration.ofMinutes(1));
    }
    // The batch itself was saved before its listener failed, so the next attempt finds nothing
    // left.
    assertThat(imports.find(job.id()).orElseThrow().state()).isEqualTo(State.DONE);

    ImportJob other = added("import_2", visits(1, 10));
    var failing =
        new ForwardingImports(imports) {
          @Override
          public void keep(String id, List<RowResult> results) {
            throw new IllegalStateException("poison");
          }
        };
    for (int i = 0; i <= ImportJob.MAX_ATTEMPTS; i++) {
      new ImportRun(failing, new LedgerFiles(), rowImport(now), at(now), "one", _ -> {}).next();
      now = now.plus(Duration.ofMinutes(1));
    }
    ImportJob failed = imports.find(other.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.failure()).isEqualTo("import-failed");
  }

  @Test
  void theSameRequestAddsOneImportAndNothingPersonalLiesInTheClear() throws IOException {
    List<Map<Column, String>> rows = visits(1, 5);
    rows.set(1, Map.of(Column.NAME, "孙某某", Column.PHONE, "13812345678"));
    added("import_1", rows);
    Path file = Files.write(folder.resolve("again.csv"), Ledgers.csv(rows, StandardCharsets.UTF_8));
    ImportJob again = queued("import_2", "import_1", 5);
    assertThat(imports.create(again, file)).isInstanceOf(Creation.Repeated.class);
    assertThat(everything()).doesNotContain("孙某某", "13812345678", "老人下不了楼");
    run("one", NOW).next();
    assertThat(everything()).contains("KEPT").doesNotContain("孙某某", "13812345678");
  }

  private static String everything() {
    var text = new StringBuilder();
    for (String name : DATABASE.listCollectionNames()) {
      DATABASE.getCollection(name).find().map(Document::toJson).forEach(text::append);
    }
    return text.toString();
  }

  private ImportJob added(String id, List<Map<Column, String>> rows) throws IOException {
    Path file = Files.write(folder.resolve(id), Ledgers.csv(rows, StandardCharsets.UTF_8));
    ImportJob job = queued(id, id, rows.size());
    assertThat(imports.create(job, file)).isInstanceOf(Creation.Created.class);
    return job;
  }

  private static ImportJob queued(String id, String request, int rows) {
    return ImportJob.queued(
        id,
        new RequestKey(request, "fingerprint"),
        STREET,
        "120103001",
        "台账.csv",
        new Inspection.Fit(Format.CSV, rows),
        NOW);
  }

  private ImportRun run(String instance, Instant now) {
    return run(instance, now, _ -> {});
  }

  private ImportRun run(String instance, Instant now, Consumer<List<RowResult>> finished) {
    return new ImportRun(imports, new LedgerFiles(), rowImport(now), at(now), instance, finished);
  }

  private RowImport rowImport(Instant now) {
    var handler =
        new TopicCommandHandler(
            topics, HEXI, at(now), () -> "topic_%026d".formatted(ids.incrementAndGet()));
    return new RowImport(new RowRules(HEXI, access), handler, topics, access, List::of);
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static List<Map<Column, String>> visits(int from, int count) {
    List<Map<Column, String>> rows = new ArrayList<>();
    IntStream.range(from, from + count).forEach(n -> rows.add(new TreeMap<>(Ledgers.visit(n))));
    return rows;
  }
}
