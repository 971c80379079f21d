package org.yishi.topic.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.TOPICS;
import static org.yishi.topic.web.Cases.at;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.yishi.eventing.autoconfigure.EventingProperties;
import org.yishi.testing.TestStack;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.PublicLogReader;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import org.yishi.topic.web.Cases;
import org.yishi.topic.wechat.Account;

/**
 * Somebody's name, number, address, WeChat id and words are planted, then looked for wherever they
 * have no business: the log, events, timelines, lists, problems, metrics, exports, audit records,
 * the store.
 */
@ExtendWith(OutputCaptureExtension.class)
class PlantedIdentityTest {

  private static final String NAME = "欧阳植入";
  private static final String PHONE = "13987654321";
  private static final String ADDRESS = "植入里九号楼九门九九九";
  private static final String OPENID = "oPlantedIdentity0123456789";
  private static final String WORDS = "植入的原话不可外传";
  private static final List<String> PLANTED = List.of(NAME, PHONE, ADDRESS, OPENID, WORDS);

  private final RunningService service = RunningService.shared();
  private final Caller worker = service.as("worker." + COMMUNITY);

  @Test
  void aPlantedIdentityIsFoundNowhereButWhereStaffAskForIt(CapturedOutput output) throws Exception {
    everythingIsLogged(LogLevel.INFO);
    String id = entered();
    Reply recorded =
        worker.post(at(id, "/contacts"), Map.of("way", "PHONE", "words", WORDS)).expecting(201);
    Reply message = new Account(service).says(OPENID, "安和里 三号楼电梯停运一周").expecting(200);
    List<Reply> problems = problems(id);
    Reply known = worker.get(at(id, "/proposer?purpose=HANDLING")).expecting(200);
    Reply said = worker.get(at(id, "/contacts?purpose=HANDLING")).expecting(200);

    // Here it belongs: otherwise nothing below would prove anything.
    assertThat(known.text()).contains(NAME, PHONE, ADDRESS);
    assertThat(said.text()).contains(WORDS);
    assertThat(message.text()).contains("<ToUserName>" + OPENID);

    clean("the answer to the record", recorded.text());
    problems.forEach(problem -> clean("a problem", problem.text()));
    for (String path :
        List.of(
            TOPICS + "/" + id,
            at(id, "/timeline"),
            at(id, "/files"),
            TOPICS + "?limit=50",
            "/api/v1/audits")) {
      Caller reader = path.endsWith("audits") ? service.as("admin") : worker;
      clean(path, reader.get(path).expecting(200).text());
    }
    clean("the metrics", service.anybody().get("/actuator/prometheus").expecting(200).text());
    exportsAreClean(id);
    eventsAreClean(id);
    storeIsClean();
    assertThat(output.getAll()).contains("org.yishi.topic.submitted.v1", "first-contacted");
    clean("the log", output.getAll());
    everythingIsLogged(LogLevel.WARN);
  }

  private String entered() {
    Map<String, Object> body = new HashMap<>(Cases.lift());
    body.put("channel", "COUNTER");
    body.put("proposer", Map.of("name", NAME, "phone", PHONE, "address", ADDRESS, "unit", NAME));
    return worker
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .post(TOPICS, body)
        .expecting(201)
        .field("id");
  }

  /** Refusals of every kind, with the identity in whatever was wrong. */
  private List<Reply> problems(String id) {
    Map<String, Object> body = new HashMap<>(Cases.lift());
    body.put("channel", "HOTLINE_12345");
    body.put("proposer", Map.of("name", NAME, "phone", PHONE));
    Map<String, Object> odd = new HashMap<>(body);
    odd.put("proposer", Map.of("name", NAME, "phone", NAME));
    Map<String, Object> unknown = new HashMap<>(body);
    unknown.put("proposer", Map.of("name", NAME, "phone", PHONE, "idCard", PHONE));
    Account account = new Account(service);
    return List.of(
        worker.post(TOPICS, body).expecting(422, "work-order-required"),
        worker.post(TOPICS, odd).expecting(422),
        worker.post(TOPICS, unknown).expecting(400),
        worker.postText(TOPICS, "{\"proposer\":{\"name\":\"" + NAME + "\"").expecting(400),
        worker
            .post(
                at(id, "/contacts"),
                Map.of("way", "PHONE", "words", WORDS, "at", "2020-01-01T00:00:00Z"))
            .expecting(422),
        worker.post(at(id, "/contacts"), Map.of("way", PHONE, "words", WORDS)).expecting(422),
        service
            .as("resident." + COMMUNITY)
            .post(at(id, "/contacts"), Map.of("way", "PHONE", "words", WORDS))
            .expecting(404),
        account.forged(OPENID, WORDS).expecting(403),
        account.garbled(OPENID, WORDS).expecting(400),
        worker
            .send(
                "PUT", at(id, "/proposer"), BodyPublishers.ofString("{\"name\":\"" + NAME + "\"}"))
            .expecting(405));
  }

  /** A form with a purpose names the proposer; no other file that leaves the service does. */
  private void exportsAreClean(String id) throws IOException {
    String form = at(id, "/documents/collection-form");
    assertThat(unpacked(worker.download(form + "?purpose=HANDLING"))).contains(NAME, PHONE);
    for (String path :
        List.of(
            form,
            at(id, "/documents/screening-form"),
            at(id, "/dossier"),
            "/api/v1/ledgers/topics?area=" + COMMUNITY,
            "/api/v1/ledgers/whistles?area=" + COMMUNITY,
            "/api/v1/ledgers/transfers?area=" + COMMUNITY)) {
      clean(path, unpacked(worker.download(path)));
    }
  }

  /** Everything that stands in a file, which is a zip or has such in it, as text. */
  private static String unpacked(byte[] file) throws IOException {
    if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
      return new String(file, StandardCharsets.UTF_8);
    }
    var text = new StringBuilder();
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          text.append(entry.getName()).append('\n').append(unpacked(content.readAllBytes()));
        }
      }
    }
    return text.toString();
  }

  private void eventsAreClean(String id) {
    long last = worker.get(TOPICS + "/" + id).expecting(200).json().required("sequence").asLong();
    try (var log = new PublicLogReader(TestStack.kafkaBootstrap(), RunningService.SHARED_NAME)) {
      log.entries(id, last).forEach(entry -> clean("an event", entry.headers() + entry.data()));
    }
  }

  /** Whoever has the store without its keys reads nothing. */
  private void storeIsClean() {
    MongoDatabase database =
        service
            .bean(MongoClient.class)
            .getDatabase(service.bean(EventingProperties.class).database());
    for (String collection : database.listCollectionNames()) {
      if (collection.equals("file_pieces")) {
        continue;
      }
      for (Document document : database.getCollection(collection).find()) {
        clean(collection, document.toJson());
      }
    }
  }

  /** The level at which a service runs, not that of tests. */
  private void everythingIsLogged(LogLevel level) {
    LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    logging.setLogLevel("org.yishi", level);
    logging.setLogLevel("org.yishi.topic", level);
    logging.setLogLevel("org.yishi.access", level);
  }

  private static void clean(String where, String text) {
    assertThat(PLANTED.stream().filter(text::contains)).as("found in %s", where).isEmpty();
  }
}
