package org.yishi.topic.imports;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.yishi.topic.CommandResult;
import org.yishi.topic.RequestKey;
import org.yishi.topic.Rule;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.Topics;
import org.yishi.topic.Topics.Creation;
import org.yishi.topic.access.Access;

/**
 * Brings one row forward like any other submission. The row's request key is made of what it says:
 * the same row, in whichever file, opens one topic. The fingerprint beside it is the row's place,
 * so that an interrupted import knows its own topics again.
 */
public final class RowImport {

  private static final String KEY = "ledger-row ";

  private final RowRules rules;
  private final TopicCommandHandler handler;
  private final Topics topics;
  private final Access access;
  private final Function<String, List<String>> hashes;

  /**
   * What an import needs for its rows.
   *
   * @param hashes of a row's content, which names a person: under the current key first
   */
  public RowImport(
      RowRules rules,
      TopicCommandHandler handler,
      Topics topics,
      Access access,
      Function<String, List<String>> hashes) {
    this.rules = rules;
    this.handler = handler;
    this.topics = topics;
    this.access = access;
    this.hashes = hashes;
  }

  Reading read(LedgerRow row, ImportJob job, Instant now) {
    return rules.read(row, job.by(), now);
  }

  /**
   * Opens a topic, unless the row had one.
   *
   * @throws IllegalStateException when so many others submit that it has to be tried again later
   */
  RowResult submit(LedgerRow row, Reading.Valid valid, ImportJob job) {
    List<String> keys = hashes.apply(valid.content()).stream().map(KEY::concat).toList();
    String place = job.id() + "#" + row.number();
    for (String key : keys) {
      Creation.Repeated earlier = topics.findByRequest(key).orElse(null);
      if (earlier != null) {
        String topic = earlier.stored().topic().id();
        return earlier.fingerprint().equals(place)
            ? RowResult.kept(row, topic)
            : RowResult.repeated(row, topic);
      }
    }
    var request = new RequestKey(keys.getFirst(), place);
    CommandResult result =
        handler.submit(
            valid.submission(), valid.contact(), request, access.initiator(job.by().actor()));
    return switch (result) {
      case CommandResult.Done(var stored, _) -> RowResult.kept(row, stored.topic().id());
      case CommandResult.Refused(var rejection) ->
          rejection.rule() == Rule.IDEMPOTENCY_KEY_REUSED
              ? RowResult.repeated(row, null)
              : RowResult.refused(row, List.of(Fault.of(rejection)));
      case CommandResult.Unknown _, CommandResult.Stale _ ->
          throw new IllegalStateException("A submission concerns no existing topic");
      case CommandResult.Busy _ ->
          throw new IllegalStateException("Too many submissions at once; again later");
    };
  }
}
