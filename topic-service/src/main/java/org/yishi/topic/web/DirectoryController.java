package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.district.Area;
import org.yishi.district.Category;
import org.yishi.district.Department;
import org.yishi.district.District;
import org.yishi.district.Party;
import org.yishi.district.Policy;
import org.yishi.topic.Channel;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/** The district's reference data, the same for everybody and for as long as the service runs. */
@RestController
@RequestMapping("/api/v1/directory")
@Tag(name = "directory", description = "基础数据 Areas, departments, categories, policy")
class DirectoryController {

  /** A district's file changes with a restart, some times a year. */
  private static final CacheControl CACHE =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final District district;
  private final String tag;

  DirectoryController(District district, JsonMapper json) {
    this.district = district;
    this.tag = tag(district, json);
  }

  /** An area; its code begins with its parent's. */
  @Schema(name = "Area")
  record AreaView(String code, String name, String level, @Nullable String parent) {}

  @GetMapping("/areas")
  @Operation(summary = "区划 Areas right below another; the district itself without a parent")
  ResponseEntity<Listing<AreaView>> areas(
      @Parameter(example = "120103001") @RequestParam(required = false) @Nullable String parent) {
    return cached(below(parent).stream().map(DirectoryController::view).toList());
  }

  @GetMapping("/departments")
  @Operation(summary = "职能部门 Departments, with the names that people use for them")
  ResponseEntity<Listing<Department>> departments() {
    return cached(district.departments().all());
  }

  @GetMapping("/categories")
  @Operation(summary = "事项类别 Categories, a tree")
  ResponseEntity<Listing<Category>> categories() {
    return cached(district.categories().all());
  }

  /** A way by which voices come in, and what it asks for. */
  @Schema(name = "Channel")
  record ChannelView(
      String code,
      String name,
      @Schema(description = "Whether residents use it themselves") boolean ofResidents,
      @Schema(description = "Whether it may come with a work order and an outer deadline")
          boolean passedOn,
      @Schema(description = "Whether it always comes with a work order") boolean needsWorkOrder) {

    static ChannelView of(Channel channel) {
      return new ChannelView(
          channel.name(),
          channel.chinese(),
          channel.ofResidents(),
          channel.passedOn(),
          channel.needsWorkOrder());
    }
  }

  @GetMapping("/channels")
  @Operation(summary = "征集渠道 Channels, with what each asks for")
  ResponseEntity<Listing<ChannelView>> channels() {
    return cached(Arrays.stream(Channel.values()).map(ChannelView::of).toList());
  }

  @GetMapping("/parties")
  @Operation(summary = "协商主体 Parties, with who stands in for them")
  ResponseEntity<Listing<Party>> parties() {
    return cached(district.parties().all());
  }

  @GetMapping("/policy")
  @Operation(
      summary = "政策参数 The district's own values: terms, return limit, evaluation floor",
      description =
          "Terms are written as amount and unit: wd working days, wh working hours, d, h, min.")
  ResponseEntity<Policy> policy() {
    return ResponseEntity.ok().cacheControl(CACHE).eTag(tag).body(district.policy());
  }

  private Collection<Area> below(@Nullable String parent) {
    if (parent == null) {
      return district.areas().find(district.code()).stream().toList();
    }
    if (!district.areas().contains(parent)) {
      throw ProblemException.of(
          CommonProblem.INVALID_PARAMETER, FieldProblem.of("parent", "invalid"));
    }
    return district.areasBelow(parent);
  }

  private <T> ResponseEntity<Listing<T>> cached(Collection<T> items) {
    return ResponseEntity.ok()
        .cacheControl(CACHE)
        .eTag(tag)
        .body(new Listing<>(List.copyOf(items)));
  }

  /** The same on every instance that has the same file. */
  private static String tag(District district, JsonMapper json) {
    var content = new CRC32C();
    content.update(
        json.writeValueAsBytes(
            List.of(
                district.areas().all(),
                district.departments().all(),
                district.categories().all(),
                district.parties().all(),
                district.policy())));
    return "\"d" + Long.toHexString(content.getValue()) + "\"";
  }

  private static AreaView view(Area area) {
    return new AreaView(area.code(), area.name(), area.level().code(), area.parent());
  }
}
