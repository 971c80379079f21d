package org.yishi.topic.similar;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.district.District;
import org.yishi.eventing.EventIds;
import org.yishi.eventing.autoconfigure.EventingProperties;
import org.yishi.similarity.SimilarityIndex;
import org.yishi.similarity.onnx.BgeSmallModel;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.TopicProperties;
import org.yishi.topic.Topics;
import org.yishi.topic.hotspot.HotSpots;

/** Wires the search for similar topics. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SimilarProperties.class)
class SimilarConfiguration {

  private static final String HOT_SPOT = "hotspot";
  private static final String VECTORS = "topic_vectors";

  @Bean
  Sentences sentences(SimilarProperties properties, MeterRegistry registry) {
    return new Sentences(
        properties.model() == SimilarProperties.Switch.ON, BgeSmallModel::load, registry);
  }

  @Bean
  TopicVectors topicVectors(MongoClient mongo, EventingProperties eventing) {
    return new TopicVectors(mongo.getDatabase(eventing.database()).getCollection(VECTORS));
  }

  @Bean
  SimilarTopics similarTopics(
      Sentences sentences,
      TopicVectors vectors,
      SimilarProperties properties,
      MeterRegistry registry) {
    return new SimilarTopics(
        new SimilarityIndex(properties.capacity()), sentences, vectors, registry);
  }

  @Bean
  HotSpotWatch hotSpotWatch(
      Topics topics,
      SimilarTopics similar,
      HotSpots hotSpots,
      TopicCommandHandler handler,
      District district,
      Clock clock,
      EventIds ids) {
    return new HotSpotWatch(
        topics, similar, hotSpots, handler, district, clock, () -> ids.next(HOT_SPOT));
  }

  @Bean
  Understanding understanding(
      Topics topics,
      SimilarTopics similar,
      Sentences sentences,
      HotSpotWatch watch,
      SimilarProperties properties) {
    return new Understanding(topics, similar, sentences, watch, properties.capacity());
  }

  @Bean
  IndexFeed indexFeed(
      TopicProperties topic,
      SimilarProperties properties,
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      Topics topics,
      SimilarTopics similar,
      TopicVectors vectors,
      Understanding understanding) {
    Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
    settings.put(
        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
        connection.getConsumer().getBootstrapServers());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    return new IndexFeed(
        topic.publicLog(),
        () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
        topics,
        similar,
        vectors,
        understanding,
        properties.capacity());
  }
}
