package org.yishi.topic.kafka;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.yishi.eventing.EventHandler;
import org.yishi.topic.TopicCommandHandler;
import org.yishi.topic.TopicProperties;
import org.yishi.topic.Topics;
import org.yishi.topic.cosign.Cosigns;

/** Listens to the public log that this service itself writes. */
@Configuration(proxyBeanMethods = false)
class ReactionConfiguration {

  @Bean
  EventHandler reactOnIssue(TopicProperties properties, List<IssueReaction> reactions) {
    return new ReactOnIssue(properties.publicLog(), reactions);
  }

  @Bean
  @Order(1)
  IssueReaction admitSourceOnTopicMerged(Topics topics, TopicCommandHandler handler) {
    return new AdmitSourceOnTopicMerged(topics, handler);
  }

  @Bean
  @Order(2)
  IssueReaction forgetSourceOnTopicUnmerged(TopicCommandHandler handler) {
    return new ForgetSourceOnTopicUnmerged(handler);
  }

  @Bean
  @Order(3)
  IssueReaction followOnJointTopicOpened(TopicCommandHandler handler) {
    return new FollowOnJointTopicOpened(handler);
  }

  @Bean
  @Order(5)
  IssueReaction countCosignsOnTopicMerged(Cosigns cosigns) {
    return new CountCosignsOnTopicMerged(cosigns);
  }

  @Bean
  @Order(4)
  IssueReaction carryToSourcesOnTopicEvent(Topics topics, TopicCommandHandler handler) {
    return new CarryToSourcesOnTopicEvent(topics, handler);
  }
}
