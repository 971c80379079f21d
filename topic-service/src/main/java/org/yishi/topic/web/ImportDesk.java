package org.yishi.topic.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yishi.eventing.EventIds;
import org.yishi.topic.RequestKey;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.access.Missing;
import org.yishi.topic.access.Verdict;
import org.yishi.topic.importing.ImportLoop;
import org.yishi.topic.imports.ImportJob;
import org.yishi.topic.imports.Importer;
import org.yishi.topic.imports.Imports;
import org.yishi.topic.imports.Imports.Creation;
import org.yishi.topic.imports.Inspection;
import org.yishi.topic.imports.LedgerReader;
import org.yishi.topic.imports.RowResult;
import org.yishi.topic.imports.RowResult.Outcome;
import org.yishi.web.limits.CleanTextModule;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Takes ledgers in: who may, whether the file is fit, and where it waits. */
@Component
class ImportDesk {

  static final String ID = "import_[0-9a-z]{26}";

  private static final String ID_PREFIX = "import";

  /** Files looked through at once; each costs a second of a core. */
  private static final int INSPECTIONS = 2;

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /** Imports of one account that wait or run; more at once are somebody's mistake. */
  static final int MAX_UNFINISHED = 5;

  private static final int MAX_FILE_NAME = 120;

  private final Imports imports;
  private final LedgerReader reader;
  private final ImportLoop loop;
  private final Access access;
  private final Requests requests;
  private final EventIds ids;
  private final Clock clock;
  private final Semaphore inspections = new Semaphore(INSPECTIONS);

  ImportDesk(
      Imports imports,
      LedgerReader reader,
      ImportLoop loop,
      Access access,
      Requests requests,
      EventIds ids,
      Clock clock) {
    this.imports = imports;
    this.reader = reader;
    this.loop = loop;
    this.access = access;
    this.requests = requests;
    this.ids = ids;
    this.clock = clock;
  }

  ImportJob add(Actor actor, MultipartFile upload, @Nullable String key, HttpServletRequest http)
      throws IOException {
    String area = area(actor);
    Path file = Files.createTempFile("yishi-ledger-", ".upload");
    try {
      RequestKey request = requests.key(key, actor, http, Map.of("file", copy(upload, file)));
      ImportJob earlier = imports.findByRequest(request.key()).orElse(null);
      if (earlier != null) {
        return repeated(earlier, request);
      }
      if (imports.unfinished(actor.id(), MAX_UNFINISHED).size() == MAX_UNFINISHED) {
        throw ProblemException.of(FileProblem.TOO_MANY_IMPORTS, MAX_UNFINISHED);
      }
      return create(actor, area, name(upload), request, file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  ImportJob read(Actor actor, String id) {
    ImportJob job = imports.find(id).orElseThrow(ImportDesk::notFound);
    return switch (access.decide(actor, Action.IMPORT, file(job.area()))) {
      case Verdict.Permitted _ -> job;
      case Verdict.Denied(var missing) -> throw TopicProblem.of(missing, job.area());
      case Verdict.Hidden _ -> throw notFound();
    };
  }

  ImportJob readWithRows(Actor actor, String id) {
    ImportJob job = read(actor, id);
    if (job.cleared()) {
      throw ProblemException.of(FileProblem.IMPORT_CLEARED);
    }
    return job;
  }

  List<RowResult> rows(Actor actor, String id, @Nullable Outcome outcome, int after, int limit) {
    return imports.results(readWithRows(actor, id).id(), outcome, after, limit);
  }

  List<ImportJob> list(Actor actor, @Nullable String before, int limit) {
    return imports.list(area(actor), before, limit);
  }

  /** The area whose staff the actor is. */
  String area(Actor actor) {
    String area = actor.area();
    if (area == null) {
      throw TopicProblem.of(Missing.STAFF_REQUIRED, "");
    }
    if (access.decide(actor, Action.IMPORT, CaseFile.in(area))
        instanceof Verdict.Denied(var missing)) {
      throw TopicProblem.of(missing, area);
    }
    return area;
  }

  private ImportJob create(Actor actor, String area, String name, RequestKey request, Path file) {
    Inspection.Fit ledger = inspect(file);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ImportJob job =
        ImportJob.queued(ids.next(ID_PREFIX), request, Importer.of(actor), area, name, ledger, now);
    return switch (imports.create(job, file)) {
      case Creation.Created(var created) -> {
        loop.nudge();
        yield created;
      }
      case Creation.Repeated(var earlier) -> repeated(earlier, request);
    };
  }

  private Inspection.Fit inspect(Path file) {
    if (!inspections.tryAcquire()) {
      throw ProblemException.unavailable(RETRY_AFTER, null);
    }
    try {
      return switch (reader.inspect(file)) {
        case Inspection.Fit fit -> fit;
        case Inspection.Unfit unfit -> throw FileProblem.of(unfit);
      };
    } finally {
      inspections.release();
    }
  }

  private static ImportJob repeated(ImportJob earlier, RequestKey request) {
    if (!earlier.request().fingerprint().equals(request.fingerprint())) {
      throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
    }
    return earlier;
  }

  private static String copy(MultipartFile upload, Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(upload.getInputStream(), digest);
        OutputStream out = Files.newOutputStream(file)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What the file is called on its author's machine, without the folders there. */
  private static String name(MultipartFile upload) {
    String original = upload.getOriginalFilename();
    String name =
        original == null
            ? ""
            : original.substring(
                1 + Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')));
    boolean clean =
        CleanTextModule.firstForbidden(name).isEmpty() && !name.matches("(?s).*[\\r\\n\\t].*");
    return clean && name.length() <= MAX_FILE_NAME ? name : "";
  }

  private static CaseFile file(String area) {
    return new CaseFile(area, null, Set.of(), false);
  }

  private static ProblemException notFound() {
    return ProblemException.of(CommonProblem.NOT_FOUND);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
