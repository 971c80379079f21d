package org.yishi.topic.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.RequestKey;
import org.yishi.topic.imports.Inspection.Format;

/**
 * One import of a ledger. It waits (QUEUED) until an instance takes it on; that one works through
 * the rows (RUNNING) and holds a lease which it renews with each batch, so that another goes on
 * where it stopped. In the end it is DONE, or FAILED if the file can't be read after all.
 *
 * @param area where the importer works; its staff may see the import
 * @param rows of the ledger below its header
 * @param upTo number of the last row that is finished
 * @param holder the instance that works on it
 * @param leasedUntil when another may take it on
 * @param attempts how often it was taken on since a batch was last finished
 * @param failure code of what went wrong with it as a whole
 * @param cleared whether its rows have been forgotten, some time after its end
 * @param version what the next write is conditional on
 */
public record ImportJob(
    String id,
    RequestKey request,
    Importer by,
    String area,
    String fileName,
    Format format,
    int rows,
    State state,
    int upTo,
    Counts counts,
    @Nullable String holder,
    Instant leasedUntil,
    int attempts,
    @Nullable String failure,
    boolean cleared,
    Instant submittedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    long version) {

  /** Instances that may die over the same batch before it is taken for the batch's fault. */
  static final int MAX_ATTEMPTS = 5;

  /** Where an import stands. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    /** Whether nothing more happens to it. */
    public boolean ended() {
      return switch (this) {
        case QUEUED, RUNNING -> false;
        case DONE, FAILED -> true;
      };
    }
  }

  /** How many rows have ended in which way. */
  public record Counts(int read, int kept, int refused, int repeated) {

    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(List<RowResult> results) {
      int more = results.size();
      return new Counts(
          read + more,
          kept + count(results, RowResult.Outcome.KEPT),
          refused + count(results, RowResult.Outcome.REFUSED),
          repeated + count(results, RowResult.Outcome.REPEATED));
    }

    private static int count(List<RowResult> results, RowResult.Outcome outcome) {
      return (int) results.stream().filter(result -> result.outcome() == outcome).count();
    }
  }

  /** A ledger that has just come in. */
  public static ImportJob queued(
      String id,
      RequestKey request,
      Importer by,
      String area,
      String fileName,
      Inspection.Fit ledger,
      Instant now) {
    return new ImportJob(
        id,
        request,
        by,
        area,
        fileName,
        ledger.format(),
        ledger.rows(),
        State.QUEUED,
        0,
        Counts.NONE,
        null,
        now,
        0,
        null,
        false,
        now,
        null,
        null,
        1);
  }

  ImportJob takenOn(String instance, Instant now, Duration lease) {
    return with(
        State.RUNNING,
        upTo,
        counts,
        instance,
        now.plus(lease),
        attempts + 1,
        null,
        startedAt == null ? now : startedAt,
        null);
  }

  ImportJob after(List<RowResult> results, Instant now, Duration lease) {
    return with(
        state,
        results.getLast().number(),
        counts.plus(results),
        holder,
        now.plus(lease),
        0,
        null,
        startedAt,
        null);
  }

  /** Left for another attempt. */
  ImportJob putBack(Instant until) {
    return with(state, upTo, counts, null, until, attempts, null, startedAt, null);
  }

  ImportJob done(Instant now) {
    return with(State.DONE, upTo, counts, null, now, 0, null, startedAt, now);
  }

  ImportJob failed(String code, Instant now) {
    return with(State.FAILED, upTo, counts, null, now, attempts, code, startedAt, now);
  }

  /** Whose rows are forgotten. */
  public ImportJob clearedNow() {
    return new ImportJob(
        id,
        request,
        by,
        area,
        fileName,
        format,
        rows,
        state,
        upTo,
        counts,
        holder,
        leasedUntil,
        attempts,
        failure,
        true,
        submittedAt,
        startedAt,
        endedAt,
        version + 1);
  }

  private ImportJob with(
      State next,
      int position,
      Counts counted,
      @Nullable String instance,
      Instant lease,
      int tries,
      @Nullable String code,
      @Nullable Instant started,
      @Nullable Instant ended) {
    return new ImportJob(
        id,
        request,
        by,
        area,
        fileName,
        format,
        rows,
        next,
        position,
        counted,
        instance,
        lease,
        tries,
        code,
        cleared,
        submittedAt,
        started,
        ended,
        version + 1);
  }
}
