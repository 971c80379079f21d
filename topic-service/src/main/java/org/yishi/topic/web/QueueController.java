package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.topic.Topics.Stored;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.CaseFile;
import org.yishi.topic.deadline.Words;
import org.yishi.topic.queue.Desk;
import org.yishi.topic.queue.Queue;
import org.yishi.topic.queue.Section;
import org.yishi.web.paging.Cursor;
import org.yishi.web.paging.Page;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** My tasks 待办: what waits for whoever asks. */
@RestController
@RequestMapping("/api/v1/queue")
@Tag(name = "queue", description = "待办 What waits for you, by section")
class QueueController {

  /** Lines of a section in the first look. */
  private static final int FIRST_LINES = 5;

  private final Queue queue;
  private final Access access;
  private final Clock clock;

  QueueController(Queue queue, Access access, Clock clock) {
    this.queue = queue;
    this.access = access;
    this.clock = clock;
  }

  /** One section of a queue. */
  @Schema(name = "QueueSection")
  record SectionView(
      Section section,
      Words name,
      int count,
      @Schema(description = "Whether there are more than the count says") boolean more,
      @Schema(description = "The oldest") List<TopicLine> items) {}

  @GetMapping
  @Operation(
      summary = "我的待办 Read what waits for you: counts, and what lies on top",
      description =
          "Staff: to be signed, overdue, due today, in their hands, overdue below. Residents: their"
              + " topics.")
  ResponseEntity<Listing<SectionView>> readQueue(Actor actor) {
    List<SectionView> sections =
        queue.look(sections(actor), desks(actor), clock.instant(), FIRST_LINES).stream()
            .map(part ->
                new SectionView(
                    part.section(),
                    new Words(part.section().chinese(), part.section().english()),
                    part.count(),
                    part.more(),
                    lines(part.first(), actor)))
            .toList();
    return ResponseEntity.ok(new Listing<>(sections));
  }

  @GetMapping("/{section}")
  @Operation(summary = "Read one section, the oldest first")
  ResponseEntity<Page<TopicLine>> readQueueSection(
      @PathVariable String section,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Actor actor) {
    Section asked = section(section);
    int size = Page.limit(limit);
    List<Stored> found =
        sections(actor).contains(asked)
            ? queue.page(asked, desks(actor), clock.instant(), after(cursor), size + 1)
            : List.of();
    List<Stored> shown = found.size() > size ? found.subList(0, size) : found;
    String next = found.size() > size ? Cursor.of(shown.getLast().topic().id()).encoded() : null;
    return new Page<>(lines(shown, actor), next).asResponse();
  }

  private List<TopicLine> lines(List<Stored> topics, Actor actor) {
    return topics.stream()
        .map(stored -> TopicLine.of(stored, access.sight(actor, CaseFile.of(stored.topic()))))
        .toList();
  }

  private static Set<Section> sections(Actor actor) {
    return switch (actor.role()) {
      case RESIDENT, DEPUTY -> EnumSet.of(Section.MINE);
      case COMMUNITY_WORKER, COMMUNITY_LEAD, DEPARTMENT_OFFICER ->
          EnumSet.of(Section.SIGNATURE, Section.OVERDUE, Section.DUE_TODAY, Section.HOLDING);
      case STREET_OFFICER, STREET_LEADER, DISTRICT_OFFICER, DISTRICT_LEADER ->
          EnumSet.complementOf(EnumSet.of(Section.MINE));
      case SUPERVISOR, ADMINISTRATOR -> EnumSet.noneOf(Section.class);
    };
  }

  /** The desks at which somebody works, as far as his role is bound to an area or department. */
  private Set<Desk> desks(Actor actor) {
    var initiator = access.initiator(actor);
    String area = initiator.area();
    String department = initiator.department();
    if (department != null) {
      return Set.of(Desk.ofDepartment(department));
    }
    if (area == null) {
      return Set.of(Desk.ofProposer(actor.id()));
    }
    return switch (actor.role()) {
      case COMMUNITY_LEAD -> Set.of(Desk.ofArea(area), Desk.ofLead(area));
      case STREET_LEADER, DISTRICT_LEADER -> Set.of(Desk.ofArea(area), Desk.ofLeader(area));
      case RESIDENT,
          COMMUNITY_WORKER,
          STREET_OFFICER,
          DISTRICT_OFFICER,
          DEPARTMENT_OFFICER,
          SUPERVISOR,
          DEPUTY,
          ADMINISTRATOR ->
          Set.of(Desk.ofArea(area));
    };
  }

  private static Section section(String name) {
    for (Section section : Section.values()) {
      if (section.name().equals(name.toUpperCase(Locale.ROOT))) {
        return section;
      }
    }
    throw ProblemException.of(CommonProblem.NOT_FOUND);
  }

  private static @Nullable String after(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String id = Cursor.decode(cursor, 1).keys().getFirst();
    if (!id.matches(Texts.TOPIC_ID)) {
      throw ProblemException.of(CommonProblem.INVALID_CURSOR);
    }
    return id;
  }
}
