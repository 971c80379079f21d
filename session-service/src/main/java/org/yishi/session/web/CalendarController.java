package org.yishi.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.district.District;
import org.yishi.session.FreeSlots;
import org.yishi.session.Session;
import org.yishi.session.SessionQuery;
import org.yishi.session.Sessions;
import org.yishi.session.Sessions.Stored;
import org.yishi.session.calendar.CalendarFeed;
import org.yishi.session.calendar.CalendarFeed.Scope;
import org.yishi.session.calendar.CalendarFeeds;
import org.yishi.session.document.CalendarFile;
import org.yishi.session.meeting.Mode;
import org.yishi.session.meeting.Plan;
import org.yishi.session.meeting.Venue;
import org.yishi.session.party.Person;
import org.yishi.session.party.Seat;
import org.yishi.session.web.PlanRequests.PersonBody;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.FieldProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;
import org.yishi.web.security.Role;

/** Calendars to subscribe to, and free times. */
@RestController
@RequestMapping("/api/v1/sessions")
@Tag(name = "calendars", description = "日程 Calendar feeds and free times")
class CalendarController {

  private static final String CALENDAR = "text/calendar;charset=UTF-8";
  private static final Duration BACK = Duration.ofDays(60);
  private static final int TOKEN_BYTES = 24;
  private static final int MAX_MINUTES = 480;
  private static final int MAX_PEOPLE = 40;
  private static final int DEFAULT_DAYS = 10;

  private final CalendarFeeds feeds;
  private final Sessions sessions;
  private final FreeSlots slots;
  private final District district;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  CalendarController(
      CalendarFeeds feeds, Sessions sessions, FreeSlots slots, District district, Clock clock) {
    this.feeds = feeds;
    this.sessions = sessions;
    this.slots = slots;
    this.district = district;
    this.clock = clock;
  }

  /** Which calendar somebody wants. */
  @Schema(name = "CalendarRequest")
  record FeedBody(
      @Schema(description = "AREA, DEPARTMENT, or PERSON for one's own") @NotNull Scope scope,
      @Schema(description = "Code of the area or department")
          @Nullable
          @Pattern(regexp = Texts.CODE + "|" + Texts.AREA)
          String code) {}

  /** Where a program finds the calendar. */
  @Schema(name = "Calendar")
  record FeedView(String token, String path, Scope scope) {}

  /** What a free time is needed for. */
  @Schema(name = "SlotRequest")
  record SlotBody(
      @NotNull @Pattern(regexp = Texts.AREA) String area,
      @NotNull @Min(30) @Max(MAX_MINUTES) Integer minutes,
      @Schema(description = "Working days to look ahead, 10 by default")
          @Nullable
          @Min(1)
          @Max(FreeSlots.MAX_DAYS)
          Integer days,
      @Schema(description = "Evenings and weekends too") @Nullable Boolean residents,
      @Nullable @Pattern(regexp = Texts.NOT_BLANK) @Size(max = Texts.MAX_NAME) String venue,
      @Nullable @Size(max = MAX_PEOPLE) List<@NotNull @Valid PersonBody> people,
      @Nullable @Size(max = MAX_PEOPLE)
          List<@NotNull @Pattern(regexp = Texts.CODE) String> departments) {}

  @PostMapping("/calendars")
  @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
  @Operation(
      summary = "订阅日程 Make a calendar for a program to read without signing in",
      description =
          "Noticed sessions of an area, a department, or one's own: what, when, where, no names.")
  ResponseEntity<FeedView> makeCalendar(@Valid @RequestBody FeedBody body, Actor actor) {
    String value =
        switch (body.scope()) {
          case PERSON -> actor.id();
          case AREA -> known(body.code(), district.areas()::contains);
          case DEPARTMENT -> known(body.code(), district.departments()::contains);
        };
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    CalendarFeed feed =
        feeds.keep(
            new CalendarFeed(HexFormat.of().formatHex(token), body.scope(), value, actor.id()));
    String path = "/api/v1/sessions/calendars/" + feed.token() + ".ics";
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(new FeedView(feed.token(), path, feed.scope()));
  }

  @DeleteMapping("/calendars/{token}")
  @ApiResponse(responseCode = "204", description = "Gone")
  @Operation(summary = "取消订阅 Take one's calendar back")
  ResponseEntity<Void> forgetCalendar(@PathVariable String token, Actor actor) {
    if (!feeds.forget(token, actor.id())) {
      throw ProblemException.of(CommonProblem.NOT_FOUND);
    }
    return ResponseEntity.noContent().build();
  }

  @GetMapping(path = "/calendars/{token}.ics", produces = CALENDAR)
  @Operation(summary = "日程 The calendar (RFC 5545)")
  ResponseEntity<String> calendar(@PathVariable String token) {
    CalendarFeed feed =
        feeds.find(token).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    List<Session> found =
        sessions.list(query(feed)).stream().map(Stored::session).filter(Session::open).toList();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(CALENDAR))
        .body(CalendarFile.of("社区协商会议", found));
  }

  @PostMapping("/slots")
  @Operation(
      summary = "空闲时间 Suggest times at which a venue and people are free",
      description = "By staff; in working hours, with evenings and weekends where residents come.")
  Listing<FreeSlots.Slot> slots(@Valid @RequestBody SlotBody body, Actor actor) {
    if (!actor.role().isAreaStaff() && actor.role() != Role.ADMINISTRATOR) {
      throw ProblemException.of(CommonProblem.FORBIDDEN);
    }
    known(body.area(), district.areas()::contains);
    Instant now = clock.instant();
    Duration length = Duration.ofMinutes(body.minutes());
    int days = body.days() == null ? DEFAULT_DAYS : body.days();
    return new Listing<>(
        slots.find(
            new FreeSlots.Wish(
                body.area(),
                plan(body, now, length),
                seats(body),
                now,
                days,
                length,
                Boolean.TRUE.equals(body.residents()))));
  }

  /** Only the people and the place of it are looked at. */
  private static Plan plan(SlotBody body, Instant now, Duration length) {
    List<PersonBody> people = body.people() == null ? List.of() : body.people();
    var nobody = new Person("", null);
    return new Plan(
        "",
        body.venue() == null ? Mode.ONLINE : Mode.ONSITE,
        now,
        now.plus(length),
        body.venue() == null ? null : new Venue(body.venue(), body.area(), null, false),
        null,
        people.isEmpty() ? nobody : people.getFirst().toPerson(),
        people.isEmpty() ? nobody : people.getFirst().toPerson(),
        null,
        List.of(),
        List.of(),
        null,
        null);
  }

  private static List<Seat> seats(SlotBody body) {
    List<Seat> seats = new ArrayList<>();
    List<PersonBody> people = body.people() == null ? List.of() : body.people();
    for (PersonBody person : people) {
      seats.add(new Seat("", Seat.RESIDENT, null, null, false, null, person.toPerson(), null));
    }
    List<String> departments = body.departments() == null ? List.of() : body.departments();
    for (String code : departments) {
      seats.add(new Seat("", Seat.DEPARTMENT, code, null, false, null, null, null));
    }
    return seats;
  }

  private SessionQuery query(CalendarFeed feed) {
    return new SessionQuery(
        feed.scope() == Scope.AREA ? feed.value() : null,
        clock.instant().minus(BACK),
        null,
        null,
        null,
        Set.of(),
        feed.scope() == Scope.PERSON ? feed.value() : null,
        feed.scope() == Scope.DEPARTMENT ? feed.value() : null,
        null,
        null,
        SessionQuery.MAX_LIMIT);
  }

  private static String known(@Nullable String code, Predicate<String> exists) {
    if (code == null || !exists.test(code)) {
      throw ProblemException.of(CommonProblem.INVALID_VALUE, FieldProblem.of("code", "invalid"));
    }
    return code;
  }
}
