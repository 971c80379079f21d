package org.yishi.topic.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.topic.web.Cases.COMMUNITY;
import static org.yishi.topic.web.Cases.at;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yishi.topic.files.Samples;
import org.yishi.topic.service.Caller;
import org.yishi.topic.service.Reply;
import org.yishi.topic.service.RunningService;

/** Pictures and papers, call by call. */
class FilesOverHttpTest {

  private static final Map<String, String> BEFORE = Map.of("kind", "PICTURE_BEFORE");

  private final RunningService service = RunningService.shared();
  private final Cases cases = new Cases(service);
  private final Caller resident = service.as("resident." + COMMUNITY);
  private final Caller worker = service.as("worker." + COMMUNITY);

  @Test
  void aPictureIsKeptAndServedAsWhatItIs() {
    String id = cases.accepted();

    Reply kept = upload(worker, id, "../x/现场 照片.jpg", Samples.jpegWithNotes(), BEFORE);

    assertThat(kept.expecting(201).field("type")).isEqualTo("image/jpeg");
    assertThat(kept.field("name")).isEqualTo("现场 照片.jpg");
    assertThat(kept.field("id")).matches("file_[0-9a-z]{26}");
    Reply read = worker.get(kept.header("Location")).expecting(200);
    assertThat(read.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(read.header("Content-Disposition")).startsWith("attachment;");
    assertThat(read.header("Content-Security-Policy")).contains("sandbox");
    assertThat(read.header("Content-Length"))
        .isEqualTo(Integer.toString(Samples.jpegWithNotes().length));
  }

  @Test
  void onlyWhatIsReleasedIsSeenByOthersAndWithoutNotes() {
    String id = cases.accepted();
    String file = upload(worker, id, "a.jpg", Samples.jpegWithNotes(), BEFORE).field("id");
    Caller anybody = service.as("resident.120103001002");

    assertThat(items(anybody, id)).isZero();
    anybody.get(at(id, "/files/" + file)).expecting(404);
    service.as("supervisor.120103").get(at(id, "/files/" + file)).expecting(404);
    resident.post(at(id, "/files/" + file + "/release"), Map.of()).expecting(403, "staff-required");
    worker.post(at(id, "/files/" + file + "/release"), Map.of()).expecting(200);

    assertThat(items(anybody, id)).isEqualTo(1);
    Reply copy = anybody.get(at(id, "/files/" + file)).expecting(200);
    assertThat(copy.header("Content-Disposition")).contains(file + ".jpg");
    assertThat(copy.header("Content-Length")).isEqualTo(Integer.toString(Samples.jpeg().length));
    assertThat(worker.get(at(id, "/files/" + file)).expecting(200).text()).contains("GPS");
    worker
        .send("DELETE", at(id, "/files/" + file + "/release"), BodyPublishers.noBody())
        .expecting(200);
    anybody.get(at(id, "/files/" + file)).expecting(404);
  }

  @Test
  void aProposerAddsPicturesToHisOwnCaseAndSeesThem() {
    String id = cases.proposed();

    String own = upload(resident, id, "a.png", Samples.png(), BEFORE).expecting(201).field("id");
    upload(resident, id, "a.png", Samples.png(), Map.of("kind", "PICTURE_AFTER"))
        .expecting(422, "file-kind-not-yours");
    upload(service.as("resident2." + COMMUNITY), id, "a.png", Samples.png(), BEFORE).expecting(404);
    upload(worker, id, "b.pdf", Samples.pdf(""), Map.of("kind", "MATERIAL")).expecting(201);

    resident.get(at(id, "/files/" + own)).expecting(200);
    assertThat(items(resident, id)).isEqualTo(1);
    assertThat(items(worker, id)).isEqualTo(2);
  }

  @Test
  void aSignedPaperBelongsToAStepOfTheCase() {
    String id = cases.accepted();

    upload(worker, id, "a.pdf", Samples.pdf(""), Map.of("kind", "SIGNED_PAPER"))
        .expecting(422, "file-step-missing");
    upload(worker, id, "a.pdf", Samples.pdf(""), Map.of("kind", "MATERIAL", "step", "SESSION"))
        .expecting(422, "file-step-unexpected");
    upload(worker, id, "a.pdf", Samples.pdf(""), Map.of("kind", "SIGNED_PAPER", "step", "CLOSING"))
        .expecting(201);
    upload(worker, id, "a.pdf", Samples.pdf(""), Map.of("kind", "SIGNED_PAPER", "step", "X"))
        .expecting(400, "invalid-parameter");
  }

  @Test
  void badFilesAreRefusedWithTheReason() {
    String id = cases.accepted();

    upload(worker, id, "a.jpg", Samples.png(), BEFORE).expecting(422, "file-disguised");
    upload(worker, id, "a.png", Samples.pngOfSize(60_000, 60_000), BEFORE)
        .expecting(422, "file-bomb");
    upload(worker, id, "a.html", "<html>".getBytes(StandardCharsets.UTF_8), BEFORE)
        .expecting(415, "file-type-unsupported");
    upload(worker, id, "a.jpg", new byte[0], BEFORE).expecting(422, "file-empty");
    upload(worker, id, "a.jpg", new byte[20 * 1_024 * 1_024 + 1], BEFORE)
        .expecting(413, "file-too-large");
    upload(worker, id, "a.jpg", new byte[22 * 1_024 * 1_024], BEFORE)
        .expecting(413, "body-too-large");
    worker.post(at(id, "/files"), Map.of("kind", "MATERIAL")).expecting(415);
    assertThat(items(worker, id)).isZero();
  }

  @Test
  void aRepeatedUploadIsKeptOnceEvenWhenBothComeAtTheSameMoment() throws Exception {
    String id = cases.accepted();
    byte[] picture = Samples.largePng(700);
    Caller keyed = worker.with("Idempotency-Key", UUID.randomUUID().toString());

    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> ids =
          executor
              .invokeAll(
                  IntStream.range(0, 4)
                      .<Callable<String>>mapToObj(_ ->
                          () ->
                              upload(keyed, id, "a.png", picture, BEFORE)
                                  .expecting(201)
                                  .field("id"))
                      .toList())
              .stream()
              .map(it -> it.resultNow())
              .toList();
      assertThat(ids).containsOnly(ids.getFirst());
    }
    assertThat(items(worker, id)).isEqualTo(1);
    upload(keyed, id, "a.png", Samples.png(), BEFORE).expecting(422, "idempotency-key-reused");
    Reply read = worker.get(at(id, "/files/" + firstId(id))).expecting(200);
    assertThat(read.header("Content-Length")).isEqualTo(Integer.toString(picture.length));
  }

  private String firstId(String id) {
    return worker.get(at(id, "/files")).json().at("/items/0/id").asString();
  }

  private static Reply upload(
      Caller caller, String id, String name, byte[] content, Map<String, String> fields) {
    return Multipart.post(caller, at(id, "/files"), name, content, fields);
  }

  private static int items(Caller caller, String id) {
    return caller.get(at(id, "/files")).expecting(200).json().required("items").size();
  }
}
