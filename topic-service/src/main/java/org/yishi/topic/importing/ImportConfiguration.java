package org.yishi.topic.importing;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.district.District;
import org.yishi.eventing.autoconfigure.EventingProperties;
import org.yishi.privacy.BlindIndex;
import org.yishi.privacy.FieldCipher;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.Topics;
import org.yishi.topic.access.Access;
import org.yishi.topic.imports.ImportRun;
import org.yishi.topic.imports.Imports;
import org.yishi.topic.imports.LedgerReader;
import org.yishi.topic.imports.RowImport;
import org.yishi.topic.imports.RowResult;
import org.yishi.topic.imports.RowRules;
import org.yishi.topic.mongo.MongoImports;
import org.yishi.topic.sheets.LedgerFiles;

/** Wires the import of ledgers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportProperties.class)
class ImportConfiguration {

  private static final String PURPOSE = "ledger-row";

  @Bean
  Imports imports(MongoClient mongo, EventingProperties eventing, FieldCipher cipher) {
    return new MongoImports(mongo.getDatabase(eventing.database()), cipher);
  }

  @Bean
  LedgerReader ledgerReader() {
    return new LedgerFiles();
  }

  @Bean
  ImportLoop importLoop(
      Imports imports,
      LedgerReader reader,
      TopicCommandHandler handler,
      Topics topics,
      Access access,
      District district,
      BlindIndex hashes,
      Clock clock,
      ImportProperties properties,
      MeterRegistry meters) {
    var rows =
        new RowImport(
            new RowRules(district, access),
            handler,
            topics,
            access,
            content -> hashes.all(PURPOSE, content));
    var run =
        new ImportRun(
            imports,
            reader,
            rows,
            clock,
            UUID.randomUUID().toString(),
            results -> count(results, meters));
    return new ImportLoop(run, imports, clock, properties.keepRows());
  }

  private static void count(List<RowResult> results, MeterRegistry meters) {
    for (RowResult result : results) {
      meters
          .counter("topics.imported", "outcome", result.outcome().name().toLowerCase(Locale.ROOT))
          .increment();
    }
  }
}
