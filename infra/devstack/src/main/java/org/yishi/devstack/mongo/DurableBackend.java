package org.yishi.devstack.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * The store behind {@link EmbeddedMongo}: answers a command only when everything that the answer
 * shows is on the disk.
 *
 * <p>The library changes stored documents in place and answers with references to them, so an
 * answer could be encoded while the next write changes it, and a commit could catch a write half
 * done. Therefore writes and commits exclude everything else, and answers are copied before the
 * lock is given back.
 */
final class DurableBackend extends H2Backend {

  /** Commands that change nothing. Whatever isn't named here is taken for a write. */
  private static final Set<String> READS =
      Set.of(
          "aggregate",
          "buildinfo",
          "collstats",
          "count",
          "dbstats",
          "distinct",
          "find",
          "getmore",
          "hostinfo",
          "killcursors",
          "listcollections",
          "listdatabases",
          "listindexes",
          "ping",
          "serverstatus",
          "whatsmyuri");

  private static final Set<String> GREETINGS = Set.of("hello", "ismaster");

  private static final int COMMITS_BETWEEN_TIDYING = 64;
  private static final int WANTED_FILL_PERCENT = 60;
  private static final int BYTES_PER_TIDYING = 1024 * 1024;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final GroupCommit groupCommit = new GroupCommit(this::commitWrites, this::syncFile);
  private long writes;
  private long commits;

  DurableBackend(MVStore store) {
    super(store);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new TypedDatabase(name, getMvStore(), getCursorRegistry());
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    if (GREETINGS.contains(name)) {
      return greeting(channel, database);
    }
    return READS.contains(name)
        ? read(() -> super.handleCommand(channel, database, command, query))
        : write(() -> super.handleCommand(channel, database, command, query));
  }

  boolean healthy() {
    return groupCommit.healthy() && !getMvStore().isClosed();
  }

  /** The library knows only the old greeting; drivers and Boot's health check use the new one. */
  private Document greeting(Channel channel, String database) {
    return super.handleCommand(channel, database, "ismaster", new Document())
        .append("helloOk", true)
        .append("isWritablePrimary", true);
  }

  private Document read(Supplier<Document> command) {
    Document answer;
    long seen;
    lock.readLock().lock();
    try {
      answer = command.get().cloneDeeply();
      seen = writes;
    } finally {
      lock.readLock().unlock();
    }
    groupCommit.awaitDurable(seen);
    return answer;
  }

  private Document write(Supplier<Document> command) {
    Document answer;
    long mine;
    lock.writeLock().lock();
    try {
      mine = ++writes;
      answer = command.get().cloneDeeply();
    } finally {
      lock.writeLock().unlock();
    }
    groupCommit.awaitDurable(mine);
    return answer;
  }

  private long commitWrites() {
    lock.writeLock().lock();
    try {
      tidyNowAndThen();
      commit();
      return writes;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Moves what is still alive out of mostly dead parts of the file, so that their space is used
   * again. The store would do so in its background thread, which would commit in the middle of our
   * writes. A little at a time: writers wait meanwhile.
   */
  private void tidyNowAndThen() {
    commits++;
    if (commits % COMMITS_BETWEEN_TIDYING == 0) {
      getMvStore().compact(WANTED_FILL_PERCENT, BYTES_PER_TIDYING);
    }
  }

  private void syncFile() {
    getMvStore().sync();
  }
}
