package org.yishi.eventing.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How the one producer of a service is set up; the relay's promises depend on it. */
public final class ProducerSettings {

  /** Each attempt is given up after this; the batch itself never expires. */
  private static final int REQUEST_TIMEOUT_MS = 10_000;

  /** For how long handing over a record waits for the broker's metadata or for room. */
  private static final int MAX_BLOCK_MS = 15_000;

  private static final int RECONNECT_MAX_MS = 1_000;
  private static final int BATCH_BYTES = 256 * 1024;

  private ProducerSettings() {}

  /** The connection's own properties with what the relay needs laid over them. */
  public static Map<String, Object> over(Map<String, Object> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // An expired batch would be a gap that later events overtake, so batches don't expire.
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MAX_MS);
    // A lost batch must not be overtaken by one that was sent before the loss was known.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    // While one request is on its way the next one fills, so there is nothing to wait for.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    return settings;
  }
}
