package org.yishi.topic.mongo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.yishi.topic.screening.ScreeningDecision;

/** How the store tells the kinds of decision that wait for a lead's approval apart. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "ACCEPT", value = ScreeningDecision.Accept.class),
  @JsonSubTypes.Type(name = "HANDLE_DIRECTLY", value = ScreeningDecision.HandleDirectly.class),
  @JsonSubTypes.Type(name = "TRANSFER", value = ScreeningDecision.Transfer.class),
  @JsonSubTypes.Type(name = "MERGE", value = ScreeningDecision.Merge.class),
  @JsonSubTypes.Type(name = "NOT_TAKE", value = ScreeningDecision.NotTake.class)
})
interface ScreeningDecisionNames {}
