package org.yishi.eventing.consumer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** A letter as the record that it was. */
final class LetterRecords {

  private LetterRecords() {}

  static ConsumerRecord<String, byte[]> toRecord(DeadLetter letter) {
    byte[] value = Base64.getDecoder().decode(letter.value());
    RecordHeaders headers = new RecordHeaders();
    letter
        .headers()
        .forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
    return new ConsumerRecord<>(
        letter.at().topic(),
        letter.at().partition(),
        letter.at().offset(),
        letter.time().toEpochMilli(),
        TimestampType.NO_TIMESTAMP_TYPE,
        letter.key().length(),
        value.length,
        letter.key(),
        value,
        headers,
        Optional.empty());
  }
}
