package org.yishi.session.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yishi.session.SessionServiceApplication;
import org.yishi.testing.TestStack;

/** The service as it runs in production, on a port of its own, with a clock that can be moved. */
public final class RunningService implements AutoCloseable {

  /** The name of the instance that is shared. */
  public static final String SHARED_NAME = "session_service_tests";

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
    createPublicLog(name, TestStack.kafkaBootstrap());
    return start(name, TestStack.kafkaBootstrap(), TestStack.mongoUri(name));
  }

  /** topic-service owns the public log; here nobody else makes it. */
  public static void createPublicLog(String name, String kafka) {
    Map<String, Object> broker = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
    try (Admin admin = Admin.create(broker)) {
      admin
          .createTopics(List.of(new NewTopic(name + ".issues", PARTITIONS, (short) 1)))
          .all()
          .get();
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
        Map.ofEntries(
            Map.entry("server.port", "0"),
            Map.entry("spring.kafka.bootstrap-servers", kafka),
            Map.entry("spring.mongodb.uri", mongo),
            Map.entry("yishi.eventing.database", name),
            Map.entry("yishi.eventing.group", name),
            Map.entry("yishi.eventing.partitions", Integer.toString(PARTITIONS)),
            Map.entry("yishi.eventing.dead-letter-topic", name + ".dead-letters"),
            Map.entry("yishi.security.issuer", ISSUER.address()),
            Map.entry("yishi.clock.movable", "true"),
            Map.entry("yishi.session.ballot-key", "a secret of the tests"),
            Map.entry("yishi.session.public-log", name + ".issues"),
            Map.entry("yishi.session.reports", name + ".sessions"));
    List<String> arguments = new ArrayList<>();
    own.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    arguments.add("--logging.level.org.yishi.access=warn");
    arguments.add("--logging.level.org.yishi.session=warn");
    Arrays.stream(settings).map(setting -> "--" + setting).forEach(arguments::add);
    return new RunningService(
        new SpringApplicationBuilder(SessionServiceApplication.class)
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
