package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.district.Area;
import org.yishi.district.District;
import org.yishi.district.Duty;
import org.yishi.district.Level;
import org.yishi.topic.Linkage;
import org.yishi.topic.Topic;
import org.yishi.topic.access.Access;
import org.yishi.topic.access.Action;
import org.yishi.topic.escalation.EscalationAdvice;
import org.yishi.topic.escalation.Evidence;
import org.yishi.topic.escalation.Reason;
import org.yishi.topic.summons.DepartmentLoad;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/** What the levels should know of each other: duties 职责清单 and how busy departments are. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "linkage", description = "三级联动 Duties of each level, load of departments")
class LinkageController {

  /** Topics with open summonses counted for one department; a district has some hundred. */
  private static final int MAX_OPEN = 1_000;

  /** Past topics from which the median is taken: the latest say how it is now. */
  private static final int MAX_PAST = 200;

  private final District district;
  private final Linkage linkage;
  private final TopicDesk desk;
  private final Access access;

  LinkageController(District district, Linkage linkage, TopicDesk desk, Access access) {
    this.district = district;
    this.linkage = linkage;
    this.desk = desk;
    this.access = access;
  }

  /** An entry of a level's list of duties. */
  @Schema(name = "Duty")
  record DutyView(
      String level,
      String name,
      String englishName,
      @Schema(description = "Categories that it covers; none if it is general")
          List<String> categories,
      @Schema(description = "Reasons for an escalation that it answers to") List<String> answers) {

    static DutyView of(Duty duty) {
      return new DutyView(
          duty.level().code(), duty.name(), duty.englishName(), duty.categories(), duty.answers());
    }
  }

  /** What somebody should know before he hands a topic up. */
  @Schema(name = "EscalationPreview")
  record Preview(
      String from,
      @Schema(description = "The level above; none above the district") @Nullable String to,
      @Schema(description = "本级职责 Duties of the present level that cover the matter")
          List<DutyView> own,
      @Schema(description = "上级职责 Duties of the next level that cover it or answer to the reason")
          List<DutyView> receivers,
      @Schema(description = "What doesn't fit; nobody is stopped by it")
          Set<EscalationAdvice.Warning> warnings,
      @Schema(description = "The evidence that would go along") Evidence evidence) {}

  @GetMapping("/directory/duties")
  @Operation(summary = "职责清单 What each level answers for")
  Listing<DutyView> duties(
      @Parameter(example = "street") @RequestParam(required = false) @Nullable String level) {
    List<Duty> duties = level == null ? district.duties() : district.duties(level(level));
    return new Listing<>(duties.stream().map(DutyView::of).toList());
  }

  private static Level level(String code) {
    return Arrays.stream(Level.values())
        .filter(level -> level.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            ProblemException.of(
                CommonProblem.INVALID_PARAMETER, FieldProblem.of("level", "invalid")));
  }

  @GetMapping("/directory/departments/{code}/load")
  @Operation(
      summary = "部门在办吹哨 How many summonses a department has open, and how fast it responds",
      description = "For the levels that whistle, for the department itself, and for overseers.")
  ResponseEntity<DepartmentLoad> departmentLoad(@PathVariable String code, Actor actor) {
    if (!district.departments().contains(code)) {
      throw ProblemException.of(CommonProblem.NOT_FOUND);
    }
    access
        .toReadLoad(actor, code, district.departmentNames())
        .ifPresent(missing -> {
          throw TopicProblem.of(missing, code);
        });
    List<Topic> open = linkage.calling(code, MAX_OPEN + 1);
    boolean complete = open.size() <= MAX_OPEN;
    List<Topic> counted = complete ? open : open.subList(0, MAX_OPEN);
    return ResponseEntity.ok(
        DepartmentLoad.of(code, counted, linkage.called(code, MAX_PAST), complete));
  }

  @GetMapping("/topics/{id}/escalation-preview")
  @Operation(
      summary = "上报预览 See whose duty the matter is before handing it up",
      description = "For staff of the area. What doesn't fit is told, but stops nobody.")
  Preview previewEscalation(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Reason reason,
      @Parameter(description = "拟请部门 Codes or names") @RequestParam(required = false)
          @Nullable List<String> departments,
      Actor actor) {
    Topic topic = desk.permitted(actor, Action.ESCALATE, id).topic();
    var advice =
        EscalationAdvice.of(
            topic, reason, departments == null ? Set.of() : Set.copyOf(departments), district);
    String to = district.areas().find(topic.holder()).map(Area::parent).orElse(null);
    return new Preview(
        topic.holder(),
        Optional.ofNullable(to).filter(district.areas()::contains).orElse(null),
        advice.own().stream().map(DutyView::of).toList(),
        advice.receivers().stream().map(DutyView::of).toList(),
        new TreeSet<>(advice.warnings()),
        Evidence.of(topic));
  }
}
