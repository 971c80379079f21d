package org.yishi.topic.mongo;

import com.mongodb.client.MongoClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.eventing.autoconfigure.EventingProperties;
import org.yishi.privacy.FieldCipher;
import org.yishi.topic.funds.UnitFundsStore;
import org.yishi.topic.ledger.LedgerTopics;
import org.yishi.topic.library.RulesLibrary;

/** Keeps the small records beside topics, and reads topics for ledgers. */
@Configuration(proxyBeanMethods = false)
class RecordConfiguration {

  @Bean
  LedgerTopics ledgerTopics(MongoClient mongo, EventingProperties eventing) {
    return new MongoLedgerTopics(mongo.getDatabase(eventing.database()).getCollection("topics"));
  }

  @Bean
  UnitFundsStore unitFunds(MongoClient mongo, EventingProperties eventing) {
    return new MongoUnitFunds(mongo.getDatabase(eventing.database()));
  }

  @Bean
  RulesLibrary rulesLibrary(MongoClient mongo, EventingProperties eventing, FieldCipher cipher) {
    return new MongoRulesLibrary(mongo.getDatabase(eventing.database()), cipher);
  }
}
