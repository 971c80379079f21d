package org.yishi.devstack.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HardStopTest {

  private static final int ACKNOWLEDGED_BEFORE_HALT = 2_000;
  private static final int HALTS = 3;
  private static final Pattern ACKNOWLEDGED = Pattern.compile("(\\d+) (\\d+)");
  private static final int PATIENCE_SECONDS = 120;

  @TempDir Path temporary;

  @Test
  void everyAcknowledgedWriteIsThereAfterTheProcessWasHalted() throws Exception {
    for (int round = 0; round < HALTS; round++) {
      Path folder = temporary.resolve("store-" + round);
      Map<Integer, Integer> acknowledged = writeUntilHalted(folder);

      try (EmbeddedMongo mongo = EmbeddedMongo.start(folder, 0);
          MongoClient client = MongoClients.create(mongo.uri())) {
        MongoCollection<Document> items = client.getDatabase("halt").getCollection("items");
        acknowledged.forEach((writer, last) -> assertKept(items, writer, last));
      }
    }
  }

  private static void assertKept(MongoCollection<Document> items, int writer, int last) {
    for (int n = 1; n <= last; n++) {
      assertThat(items.find(Filters.eq("_id", writer + "-" + n)).first()).isNotNull();
    }
    Document counter = items.find(Filters.eq("_id", "counter-" + writer)).first();
    assertThat(counter)
        .hasEntrySatisfying("n", n -> assertThat((Integer) n).isGreaterThanOrEqualTo(last));
  }

  private Map<Integer, Integer> writeUntilHalted(Path folder) throws Exception {
    Path printed = temporary.resolve("printed");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    WriterProcess.class.getName(),
                    folder.toString(),
                    Integer.toString(ACKNOWLEDGED_BEFORE_HALT)))
            .redirectOutput(printed.toFile())
            .redirectError(temporary.resolve("errors").toFile())
            .start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(137);
    Map<Integer, Integer> acknowledged = new HashMap<>();
    for (String line : Files.readAllLines(printed)) {
      Matcher words = ACKNOWLEDGED.matcher(line);
      if (words.matches()) {
        acknowledged.put(Integer.valueOf(words.group(1)), Integer.valueOf(words.group(2)));
      }
    }
    assertThat(acknowledged).isNotEmpty();
    return acknowledged;
  }
}
