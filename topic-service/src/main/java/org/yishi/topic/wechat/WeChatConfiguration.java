package org.yishi.topic.wechat;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishi.district.District;
import org.yishi.eventing.autoconfigure.EventingProperties;
import org.yishi.privacy.BlindIndex;
import org.yishi.privacy.FieldCipher;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.Topics;

/** Wires the official account. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WeChatProperties.class)
class WeChatConfiguration {

  @Bean
  WeChatStore weChatStore(
      MongoClient mongo, EventingProperties eventing, FieldCipher cipher, BlindIndex hashes) {
    return new WeChatStore(mongo.getDatabase(eventing.database()), cipher, hashes);
  }

  @Bean
  WeChatDesk weChatDesk(
      WeChatStore store,
      TopicCommandHandler handler,
      Topics topics,
      District district,
      WeChatProperties properties,
      Clock clock) {
    if (properties.token() != null && !district.categories().contains(properties.category())) {
      throw new IllegalArgumentException(
          "yishi.topic.wechat.category: the district has no category " + properties.category());
    }
    return new WeChatDesk(
        store, new Dialogue(new CommunityNames(district)), handler, topics, properties, clock);
  }
}
