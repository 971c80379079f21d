package org.yishi.topic.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yishi.testing.TestStack;
import org.yishi.topic.TopicServiceApplication;

/** The service as it runs in production, on a port of its own, with a clock that can be moved. */
public final class RunningService implements AutoCloseable {

  /** The name of the instance that is shared. */
  public static final String SHARED_NAME = "topic_service_tests";

  /** What the official account signs with. */
  public static final String WECHAT_TOKEN = "aTokenOfTests1";

  private static final String SENTENCE_MODEL = "yishi.topic.similarity.model";
  private static final List<String> REPORTS = List.of("sessions", "outcomes", "evaluations");
  private static final int PARTITIONS = 3;
  private static final TestIssuer ISSUER = TestIssuer.start();

  private final ConfigurableApplicationContext context;
  private final Caller anybody;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
    this.anybody =
        Caller.at("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  /** The one that all tests of this JVM share, if they disturb nobody. */
  public static RunningService shared() {
    return Shared.SERVICE;
  }

  /** An instance on the shared stack; instances of one name share database and Kafka topics. */
  public static RunningService start(String name) {
    createReportTopics(name);
    return start(name, TestStack.kafkaBootstrap(), TestStack.mongoUri(name));
  }

  /** The same in the district that a file tells. */
  public static RunningService startIn(Path district, String name) {
    createReportTopics(name);
    return start(
        name,
        TestStack.kafkaBootstrap(),
        TestStack.mongoUri(name),
        "yishi.district.file=" + district);
  }

  /** The same with the sentence model, which takes memory and a moment of every instance. */
  public static RunningService startWithSentenceModel(String name) {
    createReportTopics(name);
    return start(
        name, TestStack.kafkaBootstrap(), TestStack.mongoUri(name), SENTENCE_MODEL + "=on");
  }

  /** The services that report own these topics; here nobody else makes them. */
  private static void createReportTopics(String name) {
    Map<String, Object> broker =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestStack.kafkaBootstrap());
    try (Admin admin = Admin.create(broker)) {
      List<NewTopic> topics =
          REPORTS.stream()
              .map(reports -> new NewTopic(name + "." + reports, PARTITIONS, (short) 1))
              .toList();
      Map<String, KafkaFuture<Void>> created = admin.createTopics(topics).values();
      for (KafkaFuture<Void> topic : created.values()) {
        topic.get();
      }
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An instance on any stack. */
  public static RunningService start(String name, String kafka, String mongo, String... settings) {
    Map<String, String> own =
        Map.of(
            "server.port",
            "0",
            "spring.kafka.bootstrap-servers",
            kafka,
            "spring.mongodb.uri",
            mongo,
            "yishi.eventing.database",
            name,
            "yishi.eventing.group",
            name,
            "yishi.eventing.partitions",
            "3",
            "yishi.eventing.dead-letter-topic",
            name + ".dead-letters",
            "yishi.security.issuer",
            ISSUER.address(),
            "yishi.clock.movable",
            "true");
    List<String> arguments = new ArrayList<>();
    own.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    arguments.add("--logging.level.org.yishi.access=warn");
    arguments.add("--logging.level.org.yishi.topic=warn");
    // So long that only a clock which is moved lets a deadline pass.
    arguments.add("--yishi.topic.sweep-interval=1h");
    if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith(SENTENCE_MODEL))) {
      arguments.add("--" + SENTENCE_MODEL + "=off");
    }
    arguments.add("--yishi.topic.public-log=" + name + ".issues");
    arguments.add("--yishi.topic.wechat.token=" + WECHAT_TOKEN);
    for (String reports : REPORTS) {
      arguments.add("--yishi.topic." + reports + "=" + name + "." + reports);
    }
    Arrays.stream(settings).map(setting -> "--" + setting).forEach(arguments::add);
    return new RunningService(
        new SpringApplicationBuilder(TopicServiceApplication.class)
            .run(arguments.toArray(String[]::new)));
  }

  /** Whoever signs the tokens that the service takes. */
  public static TestIssuer issuer() {
    return ISSUER;
  }

  /** Somebody with the account's token. */
  public Caller as(String account) {
    return withToken(ISSUER.token(account));
  }

  /** Somebody with a token of whatever kind. */
  public Caller withToken(String token) {
    return anybody.with("Authorization", "Bearer " + token);
  }

  /** Somebody without a token. */
  public Caller anybody() {
    return anybody;
  }

  /** One of the service's own objects. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class Shared {
    private static final RunningService SERVICE = start(SHARED_NAME);
  }
}
