package org.yishi.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The same servers as {@link TestStack}'s, but real ones in containers. The images are named by
 * {@code yishi.testing.kafka-image} and {@code yishi.testing.mongo-image}.
 */
final class ContainerStack {

  private static final String KAFKA_IMAGE =
      System.getProperty("yishi.testing.kafka-image", "apache/kafka:4.2.0");
  private static final String MONGO_IMAGE =
      System.getProperty("yishi.testing.mongo-image", "mongo:8.0");

  private ContainerStack() {}

  static String kafkaBootstrap() {
    return Kafka.CONTAINER.getBootstrapServers();
  }

  static String mongoUri(String database) {
    return Mongo.CONTAINER.getReplicaSetUrl(database);
  }

  private static final class Kafka {
    static final KafkaContainer CONTAINER =
        new KafkaContainer(
            DockerImageName.parse(KAFKA_IMAGE).asCompatibleSubstituteFor("apache/kafka"));

    static {
      CONTAINER.start();
    }
  }

  private static final class Mongo {
    static final MongoDBContainer CONTAINER =
        new MongoDBContainer(DockerImageName.parse(MONGO_IMAGE).asCompatibleSubstituteFor("mongo"));

    static {
      CONTAINER.start();
    }
  }
}
