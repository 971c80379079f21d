package org.yishi.session.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yishi.session.web.Meetings.COMMUNITY;
import static org.yishi.session.web.Meetings.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yishi.session.service.Caller;
import org.yishi.session.service.Reply;
import org.yishi.session.service.RunningService;

/** Three hundred residents vote on one online motion within ten seconds. */
class OnlineVoteTest {

  private static final int VOTERS = 300;
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final String WORKER = "worker." + COMMUNITY;

  private final RunningService service = RunningService.shared();

  @Test
  void everyVoteIsCountedOnceThoughSomeAreSentTwice() throws Exception {
    String id = new Meetings(service).open("ONLINE", "ONLINE");
    service
        .as(WORKER)
        .post(
            at(id, "/motions"),
            Map.of(
                "text", "同意方案",
                "rule", "SIMPLE_MAJORITY",
                "method", "SECRET",
                "electorate", "RESIDENTS"))
        .expecting(201);
    List<Caller> voters =
        IntStream.range(0, VOTERS)
            .mapToObj(
                n -> service.withToken(RunningService.issuer().tokenFor("voter-" + n, COMMUNITY)))
            .toList();
    long begin = System.nanoTime();
    List<Callable<Long>> ballots = new ArrayList<>();
    for (int n = 0; n < VOTERS; n++) {
      int voter = n;
      ballots.add(() -> {
        LockSupport.parkNanos(begin + WITHIN.toNanos() * voter / VOTERS - System.nanoTime());
        long sent = System.nanoTime();
        Reply first = vote(voters.get(voter), id, voter);
        long took = System.nanoTime() - sent;
        first.expecting(201);
        if (voter % 10 == 0) {
          vote(voters.get(voter), id, voter).expecting(409, "already-voted");
        }
        return took;
      });
    }
    List<Long> took = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Long> ballot : threads.invokeAll(ballots)) {
        took.add(ballot.get());
      }
    }
    took.sort(null);
    long p99 = Duration.ofNanos(took.get(VOTERS * 99 / 100 - 1)).toMillis();
    assertThat(p99)
        .as("p99 in milliseconds, on a machine that others use too")
        .isLessThan(WITHIN.toMillis());
    Reply closed = service.as(WORKER).post(at(id, "/motions/1/closing"), Map.of()).expecting(200);
    assertThat(closed.json().at("/motions/0/tally/inFavour").asInt()).isEqualTo(200);
    assertThat(closed.json().at("/motions/0/tally/against").asInt()).isEqualTo(100);
    System.getLogger("org.yishi.session")
        .log(System.Logger.Level.WARNING, "p99 of " + VOTERS + " ballots: " + p99 + " ms");
  }

  private static Reply vote(Caller voter, String session, int n) {
    return voter.post(
        at(session, "/ballots"), Map.of("motion", 1, "choice", n % 3 == 0 ? "AGAINST" : "FOR"));
  }
}
