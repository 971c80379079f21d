package org.yishi.gateway.feed;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;
import org.yishi.web.security.Actor;

/**
 * The feed over HTTP: a stream of server-sent events for those who ask for one, else pages.
 *
 * <p>A stream is written by the thread of its request: it is a virtual one, and no framework's time
 * limit for asynchronous requests applies to it.
 */
@RestController
class FeedController {

  private static final Logger LOG = LoggerFactory.getLogger(FeedController.class);
  private static final String EVENT_STREAM = "text/event-stream;charset=UTF-8";

  private final FeedHub hub;
  private final EventLog log;
  private final FeedStreams streams;
  private final FeedProperties properties;
  private final FeedMeters meters;
  private final InstantSource time;

  /**
   * @param time real time; tokens don't follow a clock that somebody moves
   */
  FeedController(
      FeedHub hub,
      EventLog log,
      FeedStreams streams,
      FeedProperties properties,
      FeedMeters meters,
      InstantSource time) {
    this.hub = hub;
    this.log = log;
    this.streams = streams;
    this.properties = properties;
    this.meters = meters;
    this.time = time;
  }

  @GetMapping("/api/v1/feed")
  @FeedCall
  void feed(
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      Actor actor,
      @AuthenticationPrincipal Jwt token,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    boolean streamed = wantsStream(request);
    FeedQuery query =
        switch (FeedQuery.parse(request.getParameterMap(), lastEventId)) {
          case FeedQuery.Parsed.Accepted(FeedQuery accepted) -> accepted;
          case FeedQuery.Parsed.Refused(FeedRefusal refusal) -> throw FeedProblems.of(refusal);
        };
    FeedHub.Range range =
        hub.awaitRange(properties.tail().answer())
            .orElseThrow(() -> FeedProblems.of(FeedRefusal.Reason.FEED_UNAVAILABLE));
    Cursor from = from(query.start(), range, streamed);
    if (streamed) {
      var reader = new FeedStream.Reader(query.filter(), from, expiry(token));
      stream(actor, reader, request, response);
    } else {
      page(query, from, range.end(), request, response);
    }
  }

  private static boolean wantsStream(HttpServletRequest request) {
    List<MediaType> accepted = accepted(request);
    if (accepted.stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype)) {
      return true;
    }
    if (accepted.stream().noneMatch(type -> type.includes(MediaType.APPLICATION_JSON))) {
      throw ProblemException.of(CommonProblem.NOT_ACCEPTABLE);
    }
    return false;
  }

  private static List<MediaType> accepted(HttpServletRequest request) {
    try {
      return MediaType.parseMediaTypes(
          Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("*/*"));
    } catch (InvalidMediaTypeException e) {
      return List.of();
    }
  }

  private static Cursor from(FeedQuery.Start start, FeedHub.Range range, boolean streamed) {
    return switch (start) {
      case FeedQuery.Start.Usual() -> streamed ? range.end() : range.start();
      case FeedQuery.Start.Latest() -> range.end();
      case FeedQuery.Start.Earliest() -> range.start();
      case FeedQuery.Start.After(Cursor cursor) -> {
        if (cursor.log() != range.end().log() || !cursor.reaches(range.start())) {
          throw FeedProblems.of(FeedRefusal.Reason.CURSOR_GONE);
        }
        yield cursor;
      }
    };
  }

  private static Instant expiry(Jwt token) {
    return Optional.ofNullable(token.getExpiresAt()).orElse(Instant.MAX);
  }

  private void stream(
      Actor actor,
      FeedStream.Reader reader,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    ServletOutputStream output = response.getOutputStream();
    FeedStream stream =
        new FeedStream(hub, log, properties, meters, time, reader, frames -> write(output, frames));
    Optional<FeedRefusal> refusal = streams.admit(actor.id(), stream.connection());
    if (refusal.isPresent()) {
      throw FeedProblems.of(refusal.get());
    }
    meters.opened();
    try {
      response.setContentType(EVENT_STREAM);
      response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
      // Proxies that know it pass each event on at once.
      response.setHeader("X-Accel-Buffering", "no");
      if (!HttpMethod.HEAD.matches(request.getMethod())) {
        Connection.Ending ending = run(stream);
        write(output, List.of(Frame.comment(ending.name().toLowerCase(Locale.ROOT))));
      }
    } catch (IOException e) {
      // It went away, unless it was cut while it didn't take what was being written.
      LOG.debug("A reader is gone", e);
    } finally {
      stream.close();
      streams.release(actor.id(), stream.connection());
      meters.ended(stream.connection().end(Connection.Ending.LEFT));
    }
  }

  private static Connection.Ending run(FeedStream stream) throws IOException, InterruptedException {
    Optional<Connection.Ending> ending = Optional.empty();
    while (ending.isEmpty()) {
      ending = stream.advance(stream.idle());
    }
    return ending.get();
  }

  private static void write(ServletOutputStream output, List<byte[]> frames) throws IOException {
    for (byte[] frame : frames) {
      output.write(frame);
    }
    output.flush();
  }

  private void page(
      FeedQuery query,
      Cursor from,
      Cursor end,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    int limit = query.limit().orElse(properties.pageEvents());
    if (limit > properties.pageEvents()) {
      throw FeedProblems.limit(properties.pageEvents());
    }
    var bounds = new EventLog.Bounds(limit, properties.replay().size().toBytes());
    FeedPage page =
        switch (log.read(from, end, query.filter(), bounds)) {
          case EventLog.Piece.Read(List<EventLog.Entry> entries, Cursor next) -> {
            if (next.equals(from) && !from.reaches(end)) {
              throw FeedProblems.of(FeedRefusal.Reason.FEED_UNAVAILABLE);
            }
            yield new FeedPage(entries, next, next.reaches(end));
          }
          case EventLog.Piece.Gone() -> throw FeedProblems.of(FeedRefusal.Reason.CURSOR_GONE);
          case EventLog.Piece.Busy() -> throw FeedProblems.of(FeedRefusal.Reason.FEED_BUSY);
          case EventLog.Piece.Away() -> throw FeedProblems.of(FeedRefusal.Reason.FEED_UNAVAILABLE);
        };
    meters.delivered(page.entries().size());
    page.write(request, response);
  }
}
