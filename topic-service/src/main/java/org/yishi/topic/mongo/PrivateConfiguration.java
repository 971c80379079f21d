package org.yishi.topic.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.eventing.autoconfigure.EventingProperties;
import org.yishi.privacy.BlindIndex;
import org.yishi.privacy.FieldCipher;
import org.yishi.topic.audit.Audits;
import org.yishi.topic.cosign.Cosigns;
import org.yishi.topic.files.FileInspection;
import org.yishi.topic.intake.Conversations;

/** Keeps what belongs to persons, apart from the topics and encrypted. */
@Configuration(proxyBeanMethods = false)
class PrivateConfiguration {

  @Bean
  MongoProposers proposers(
      MongoClient mongo, EventingProperties eventing, FieldCipher cipher, Clock clock) {
    MongoDatabase database = mongo.getDatabase(eventing.database());
    return new MongoProposers(
        database.getCollection(MongoProposers.COLLECTION),
        database.getCollection(MongoConfiguration.TOPICS),
        cipher,
        clock);
  }

  @Bean
  Conversations conversations(MongoClient mongo, EventingProperties eventing, FieldCipher cipher) {
    return new MongoConversations(
        mongo.getDatabase(eventing.database()).getCollection(MongoConversations.COLLECTION),
        cipher);
  }

  @Bean
  MongoCaseFiles caseFiles(
      MongoClient mongo, EventingProperties eventing, FieldCipher cipher, Clock clock) {
    return new MongoCaseFiles(mongo.getDatabase(eventing.database()), cipher, clock);
  }

  @Bean
  FileInspection fileInspection() {
    return new FileInspection();
  }

  @Bean
  Cosigns cosigns(MongoClient mongo, EventingProperties eventing, BlindIndex blind) {
    MongoDatabase database = mongo.getDatabase(eventing.database());
    return new MongoCosigns(
        database.getCollection(MongoCosigns.COSIGNS),
        database.getCollection(MongoCosigns.MARKS),
        blind);
  }

  @Bean
  Audits audits(MongoClient mongo, EventingProperties eventing) {
    return new MongoAudits(
        mongo.getDatabase(eventing.database()).getCollection(MongoAudits.COLLECTION));
  }
}
