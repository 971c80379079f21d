package org.yishi.topic.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.at;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.yishi.eventing.autoconfigure.EventingProperties;
import org.yishi.testing.Seeds;
import org.yishi.topic.files.Samples;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;
import org.yishi.topic.web.Cases;
import org.yishi.topic.wechat.Account;

/** Forms that are broken, contacts that make no sense, noise in the account's name. */
class HostileIntakeTest {

  private static final int REQUESTS = 1_500;
  private static final List<String> COLLECTIONS =
      List.of("topics", "contacts", "conversations", "files", "file_pieces", "file_uploads");
  private static final byte[] PICTURE = Samples.png();

  private final RunningService service = RunningService.shared();
  private final Caller worker = service.as("worker." + COMMUNITY);
  private final Account account = new Account(service);

  @Test
  void whateverIsSentTheAnswerIsAProblemWithACodeAndNothingIsKept() {
    String id = new Cases(service).accepted();
    Map<String, Long> before = counts();
    Seeds.check(
        REQUESTS,
        (_, random) -> {
          Reply reply =
              switch (random.nextInt(3)) {
                case 0 -> contact(id, random);
                case 1 -> form(id, random);
                default -> account.garbled("o" + random.nextInt(), noise(random));
              };
          assertThat(reply.status()).as(reply::text).isBetween(400, 431);
          assertThat(reply.code()).as(reply::text).matches("[a-z0-9-]{3,40}");
        });
    assertThat(counts()).isEqualTo(before);
  }

  private Reply contact(String id, RandomGenerator random) {
    String whole = "{\"way\":\"PHONE\",\"words\":\"说过\",\"at\":\"2026-01-01T09:00:00+08:00\"}";
    String body =
        switch (random.nextInt(5)) {
          case 0 -> whole.substring(0, random.nextInt(whole.length()));
          case 1 -> whole.replace("PHONE", noise(random).replaceAll("[\"\\\\\\p{Cntrl}]", "x"));
          case 2 -> whole.replace("说过", "长".repeat(2_001));
          case 3 -> whole.replace("说过", "\\u202e");
          default -> whole.replace("2026-01-01T09", "2026-13-01T09");
        };
    return worker.postText(at(id, "/contacts"), body);
  }

  private Reply form(String id, RandomGenerator random) {
    String path = at(id, "/files");
    return switch (random.nextInt(7)) {
      case 0 -> send(path, "multipart/form-data", form("kind", "MATERIAL", PICTURE));
      case 1 -> {
        byte[] whole = form("kind", "MATERIAL", PICTURE);
        yield send(path, BOUNDARY, Arrays.copyOf(whole, random.nextInt(whole.length - 40)));
      }
      case 2 -> send(path, BOUNDARY, form("kind", noise(random), PICTURE));
      case 3 -> send(path, BOUNDARY, form("other", "MATERIAL", PICTURE));
      case 4 -> send(path, BOUNDARY, noise(random).getBytes(StandardCharsets.UTF_8));
      case 5 -> {
        byte[] bytes = new byte[random.nextInt(1, 2_000)];
        random.nextBytes(bytes);
        yield send(path, BOUNDARY, form("kind", "MATERIAL", bytes));
      }
      default -> send(path, "application/octet-stream", PICTURE);
    };
  }

  private static final String BOUNDARY = "multipart/form-data; boundary=bb";

  private Reply send(String path, String type, byte[] body) {
    return worker.with("Content-Type", type).send("POST", path, BodyPublishers.ofByteArray(body));
  }

  private static byte[] form(String field, String value, byte[] file) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        ("--bb\r\nContent-Disposition: form-data; name=\""
                + field
                + "\"\r\n\r\n"
                + value
                + "\r\n--bb\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(file);
    out.writeBytes("\r\n--bb--\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static String noise(RandomGenerator random) {
    var noise = new StringBuilder("~");
    random.ints(random.nextInt(1, 100), 1, 0xd7ff).forEach(noise::appendCodePoint);
    return noise.toString();
  }

  private Map<String, Long> counts() {
    MongoDatabase database =
        service
            .bean(MongoClient.class)
            .getDatabase(service.bean(EventingProperties.class).database());
    Map<String, Long> counts = new TreeMap<>();
    COLLECTIONS.forEach(name -> counts.put(name, database.getCollection(name).countDocuments()));
    return counts;
  }
}
