package org.yishi.topic.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.yishi.district.Level;
import org.yishi.eventing.EventIds;
import org.yishi.topic.RequestKey;
import org.yishi.topic.access.Action;
import org.yishi.topic.library.RuleDocument;
import org.yishi.topic.library.RuleDocument.Kind;
import org.yishi.topic.library.RuleDocument.StoredFile;
import org.yishi.topic.library.RulesLibrary;
import org.yishi.topic.web.RulesRequests.RuleFields;
import org.yishi.web.concurrency.EntityTags;
import org.yishi.web.paging.Cursor;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** Keeps the rules library: who may, which version, what a file is. */
@Component
class RulesDesk {

  private static final String PREFIX = "rule";
  private static final String ID = "rule_[0-9a-z]{26}";

  private final RulesLibrary library;
  private final AreaDesk areas;
  private final Requests requests;
  private final EventIds ids;
  private final Clock clock;

  RulesDesk(RulesLibrary library, AreaDesk areas, Requests requests, EventIds ids, Clock clock) {
    this.library = library;
    this.areas = areas;
    this.requests = requests;
    this.ids = ids;
    this.clock = clock;
  }

  RuleDocument add(
      Actor actor, RuleFields fields, @Nullable String key, HttpServletRequest request) {
    areas.checkNamed(actor, Action.KEEP_LIBRARY, fields.area());
    checkDates(fields);
    RequestKey requestKey = requests.key(key, actor, request, fields);
    Instant now = now();
    var kept =
        library.add(
            new RuleDocument(
                ids.next(PREFIX), fields.area(), fields.toContent(), null, now, now, 1),
            requestKey);
    if (!kept.fingerprint().equals(requestKey.fingerprint())) {
      throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
    }
    return kept.document();
  }

  RuleDocument find(String id) {
    return library.find(id).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
  }

  List<RuleDocument> list(
      Actor actor, @Nullable String area, @Nullable Kind kind, @Nullable String cursor, int limit) {
    return library.list(withThoseAbove(areas.area(area, actor)), kind, before(cursor), limit);
  }

  RuleDocument change(Actor actor, String id, RuleFields fields, @Nullable String version) {
    RuleDocument loaded = unchanged(actor, id, version);
    if (!fields.area().equals(loaded.area())) {
      throw ProblemException.of(CommonProblem.INVALID_VALUE, FieldProblem.of("area", "invalid"));
    }
    checkDates(fields);
    RuleDocument changed = loaded.with(fields.toContent(), now());
    return saved(library.save(loaded, changed), changed);
  }

  void delete(Actor actor, String id, @Nullable String version) {
    RuleDocument loaded = unchanged(actor, id, version);
    saved(library.delete(loaded), loaded);
  }

  RuleDocument putFile(Actor actor, String id, MultipartFile upload, @Nullable String version)
      throws IOException {
    RuleDocument loaded = unchanged(actor, id, version);
    if (upload.getSize() > RuleDocument.MAX_FILE) {
      throw ProblemException.of(CommonProblem.BODY_TOO_LARGE, RuleDocument.MAX_FILE);
    }
    Path file = Files.createTempFile("yishi-rule-", ".upload");
    try {
      upload.transferTo(file);
      RuleFileType type =
          RuleFileType.of(file).orElseThrow(() -> ProblemException.of(FileProblem.NOT_A_RULE_FILE));
      RuleDocument changed = loaded.withFile(type.mediaType(), now());
      return saved(library.save(loaded, changed, file), changed);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  StoredFile file(RuleDocument rule) {
    StoredFile file = rule.file();
    if (file == null) {
      throw ProblemException.of(CommonProblem.NOT_FOUND);
    }
    return file;
  }

  void fetch(StoredFile file, Path target) {
    library.fetch(file, target);
  }

  private RuleDocument unchanged(Actor actor, String id, @Nullable String version) {
    RuleDocument loaded = find(id);
    areas.checkNamed(actor, Action.KEEP_LIBRARY, loaded.area());
    if (EntityTags.required(version) != loaded.version()) {
      throw ProblemException.of(CommonProblem.VERSION_CHANGED);
    }
    return loaded;
  }

  private static RuleDocument saved(boolean saved, RuleDocument changed) {
    if (!saved) {
      throw ProblemException.of(CommonProblem.VERSION_CHANGED);
    }
    return changed;
  }

  private static void checkDates(RuleFields fields) {
    LocalDate until = fields.validUntil();
    if (until != null && until.isBefore(fields.validFrom())) {
      throw ProblemException.of(
          CommonProblem.INVALID_VALUE, FieldProblem.of("validUntil", "invalid"));
    }
  }

  private static Set<String> withThoseAbove(String area) {
    return Stream.of(Level.values())
        .map(Level::codeLength)
        .filter(length -> length <= area.length())
        .map(length -> area.substring(0, length))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable String before(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String id = Cursor.decode(cursor, 1).keys().getFirst();
    if (!id.matches(ID)) {
      throw ProblemException.of(CommonProblem.INVALID_CURSOR);
    }
    return id;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
