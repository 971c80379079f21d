package org.yishi.topic.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yishi.eventing.EventIds;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Sight;
import org.yishi.topic.files.Attachment;
import org.yishi.topic.files.CaseFiles;
import org.yishi.topic.files.CaseFiles.Adding;
import org.yishi.topic.files.CaseStep;
import org.yishi.topic.files.FileFault;
import org.yishi.topic.files.FileInspection;
import org.yishi.topic.files.FileKind;
import org.yishi.topic.files.FileType;
import org.yishi.topic.files.Judgement;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Takes in files: who may add what, what the content says, and that it is kept once. */
@Component
class FileDesk {

  /** Uploads that are looked at and stored at once; each holds some pieces in memory. */
  private static final int AT_ONCE = 8;

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
  private static final String ID_PREFIX = "file";
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;
  private static final int UNSUPPORTED = 415;
  private static final int INVALID = 422;
  private static final int MEGABYTE = 1_024 * 1_024;

  private final CaseFiles files;
  private final FileInspection inspection;
  private final Requests requests;
  private final EventIds ids;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE);

  FileDesk(
      CaseFiles files, FileInspection inspection, Requests requests, EventIds ids, Clock clock) {
    this.files = files;
    this.inspection = inspection;
    this.requests = requests;
    this.ids = ids;
    this.clock = clock;
  }

  /** What makes two requests with one key the same. */
  record Said(FileKind kind, @Nullable CaseStep step, String name, String sha256) {}

  Attachment take(
      Topic topic,
      MultipartFile file,
      FileKind kind,
      @Nullable CaseStep step,
      @Nullable String key,
      Actor actor,
      Sight sight,
      HttpServletRequest request)
      throws IOException {
    checkKind(kind, step, sight);
    if (!places.tryAcquire()) {
      throw ProblemException.unavailable(RETRY_AFTER, null);
    }
    try {
      return Uploads.onDisk(
          file,
          content -> {
            String name = Uploads.named(file.getOriginalFilename());
            FileType type = judged(content, name);
            String sha256 = Uploads.sha256(content);
            RequestKey requestKey =
                requests.privateKey(key, actor, request, new Said(kind, step, name, sha256));
            var attachment =
                new Attachment(
                    ids.next(ID_PREFIX),
                    topic.id(),
                    kind,
                    step,
                    Uploads.named(name, type),
                    type,
                    Files.size(content),
                    sha256,
                    actor.id(),
                    actor.role().code(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    null);
            checkRoom(attachment, sight);
            return kept(files.add(attachment, content, requestKey));
          });
    } finally {
      places.release();
    }
  }

  private static void checkKind(FileKind kind, @Nullable CaseStep step, Sight sight) {
    boolean ofProposers = kind == FileKind.PICTURE_BEFORE || kind == FileKind.MATERIAL;
    if (sight == Sight.OWN && !ofProposers) {
      throw ProblemException.of(new TopicProblem("file-kind-not-yours", INVALID));
    }
    if (kind == FileKind.SIGNED_PAPER && step == null) {
      throw ProblemException.of(new TopicProblem("file-step-missing", INVALID));
    }
    if (kind != FileKind.SIGNED_PAPER && step != null) {
      throw ProblemException.of(new TopicProblem("file-step-unexpected", INVALID));
    }
  }

  private FileType judged(Path content, String name) throws IOException {
    return switch (inspection.of(content, name)) {
      case Judgement.Sound(var type) -> type;
      case Judgement.Unfit(var fault) -> throw refused(fault);
    };
  }

  private static ProblemException refused(FileFault fault) {
    int status =
        switch (fault) {
          case TOO_LARGE -> TOO_LARGE;
          case UNSUPPORTED -> UNSUPPORTED;
          case EMPTY, DISGUISED, TRUNCATED, BOMB, ACTIVE, ENCRYPTED -> INVALID;
        };
    return ProblemException.of(
        new TopicProblem(fault.code(), status), Attachment.MAX_BYTES / MEGABYTE);
  }

  /** Uploads at the same moment may pass it together; the limit keeps order, not a promise. */
  private void checkRoom(Attachment attachment, Sight sight) {
    List<Attachment> present = files.list(attachment.topicId());
    long own = present.stream().filter(file -> file.account().equals(attachment.account())).count();
    if (present.size() >= Attachment.MAX_PER_TOPIC) {
      throw full(Attachment.MAX_PER_TOPIC);
    }
    if (sight == Sight.OWN && own >= Attachment.MAX_OF_PROPOSER) {
      throw full(Attachment.MAX_OF_PROPOSER);
    }
  }

  private static ProblemException full(int limit) {
    return ProblemException.of(new TopicProblem("files-full", CONFLICT), limit);
  }

  private static Attachment kept(Adding adding) {
    return switch (adding) {
      case Adding.Added(var attachment) -> attachment;
      case Adding.Reused _ -> throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
      case Adding.Swept _ -> throw ProblemException.unavailable(RETRY_AFTER, null);
    };
  }
}
