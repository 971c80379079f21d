package org.yishi.topic.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works imports off, one at a time, batch by batch. Whatever stops it, another run goes on behind
 * the last finished batch: rows of an unfinished one are done again, which their keys make
 * harmless.
 */
public final class ImportRun {

  /** Rows finished in one go: some tenths of a second, so that progress is seen. */
  static final int BATCH = 100;

  /** Far longer than a batch takes; so long an import stands still when an instance dies. */
  static final Duration LEASE = Duration.ofSeconds(30);

  /** Before the next attempt after a failure, which is mostly the store's. */
  static final Duration PAUSE = Duration.ofSeconds(5);

  /** Rows at once; numbers are counted by street, so rows of one street follow each other. */
  private static final int STREETS_AT_ONCE = 4;

  private static final int STREET_DIGITS = 9;
  private static final String FAILED_OFTEN = "import-failed";

  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

  private final Imports imports;
  private final LedgerReader reader;
  private final RowImport rowImport;
  private final Clock clock;
  private final String instance;
  private final Consumer<List<RowResult>> finished;

  /**
   * A run.
   *
   * @param instance tells this run from all others
   * @param finished is told of each batch
   */
  public ImportRun(
      Imports imports,
      LedgerReader reader,
      RowImport rowImport,
      Clock clock,
      String instance,
      Consumer<List<RowResult>> finished) {
    this.imports = imports;
    this.reader = reader;
    this.rowImport = rowImport;
    this.clock = clock;
    this.instance = instance;
    this.finished = finished;
  }

  /** Takes on the import that has waited longest; whether there was one. */
  public boolean next() {
    for (ImportJob job : imports.waiting(clock.instant(), STREETS_AT_ONCE)) {
      ImportJob taken = job.takenOn(instance, clock.instant(), LEASE);
      if (imports.save(job, taken)) {
        new Attempt(taken).run();
        return true;
      }
    }
    return false;
  }

  /** Somebody else has taken the import on. */
  private static final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final class Attempt {

    private ImportJob job;
    private final List<LedgerRow> batch = new ArrayList<>();

    Attempt(ImportJob job) {
      this.job = job;
    }

    void run() {
      try {
        if (job.attempts() > ImportJob.MAX_ATTEMPTS) {
          end(job.failed(FAILED_OFTEN, clock.instant()));
          return;
        }
        work();
        end(job.done(clock.instant()));
      } catch (LeaseLostException _) {
        LOG.info("Another instance goes on with {}", job.id());
      } catch (UnfitLedgerException unfit) {
        end(job.failed(unfit.inspection().fault().code(), clock.instant()));
      } catch (RuntimeException failure) {
        LOG.warn("{} waits for another attempt: {}", job.id(), failure.toString());
        imports.save(job, job.putBack(clock.instant().plus(PAUSE)));
      }
    }

    private void work() {
      Path file = newFile();
      try (ExecutorService workers = workers()) {
        imports.fetch(job.id(), file);
        int begin = job.upTo();
        reader.read(
            file,
            job.format(),
            row -> {
              if (row.number() > begin) {
                batch.add(row);
              }
              if (batch.size() == BATCH) {
                finishBatch(workers);
              }
            });
        finishBatch(workers);
      } finally {
        delete(file);
      }
    }

    private void finishBatch(ExecutorService workers) {
      if (batch.isEmpty()) {
        return;
      }
      List<RowResult> results = results(workers);
      imports.keep(job.id(), results);
      save(job.after(results, clock.instant(), LEASE));
      finished.accept(results);
      batch.clear();
    }

    private List<RowResult> results(ExecutorService workers) {
      Instant now = clock.instant();
      Map<Integer, RowResult> results = new TreeMap<>();
      Map<String, List<Callable<RowResult>>> byStreet = new LinkedHashMap<>();
      for (LedgerRow row : batch) {
        switch (rowImport.read(row, job, now)) {
          case Reading.Invalid(var faults) ->
              results.put(row.number(), RowResult.refused(row, faults));
          case Reading.Valid valid ->
              byStreet
                  .computeIfAbsent(
                      valid.submission().area().substring(0, STREET_DIGITS), _ -> new ArrayList<>())
                  .add(() -> rowImport.submit(row, valid, job));
        }
      }
      List<Future<List<RowResult>>> running =
          byStreet.values().stream()
              .map(rows -> workers.submit(() -> oneAfterAnother(rows)))
              .toList();
      running.forEach(
          street -> outcome(street).forEach(result -> results.put(result.number(), result)));
      return List.copyOf(results.values());
    }

    private void save(ImportJob changed) {
      if (!imports.save(job, changed)) {
        throw new LeaseLostException();
      }
      job = changed;
    }

    private void end(ImportJob ended) {
      if (imports.save(job, ended)) {
        job = ended;
        imports.dropFile(job.id());
        LOG.info(
            "{} ended {}: {} rows, {} kept, {} refused, {} repeated",
            job.id(),
            job.state(),
            job.counts().read(),
            job.counts().kept(),
            job.counts().refused(),
            job.counts().repeated());
      }
    }
  }

  private static ExecutorService workers() {
    return Executors.newFixedThreadPool(
        STREETS_AT_ONCE, Thread.ofVirtual().name("import-", 0).factory());
  }

  private static List<RowResult> oneAfterAnother(List<Callable<RowResult>> rows) throws Exception {
    List<RowResult> results = new ArrayList<>(rows.size());
    for (Callable<RowResult> row : rows) {
      results.add(row.call());
    }
    return results;
  }

  private static List<RowResult> outcome(Future<List<RowResult>> street) {
    try {
      return street.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path newFile() {
    try {
      return Files.createTempFile("yishi-import-", ".ledger");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
