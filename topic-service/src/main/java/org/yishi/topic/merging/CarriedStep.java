package org.yishi.topic.merging;

import org.yishi.topic.Stage;

/**
 * A step of the followed topic, as its followers hear of it.
 *
 * @param target the topic that they follow
 * @param type CloudEvents type of what happened
 * @param stage where the case stands after it
 * @param happenedIn number of the topic to which it happened: the target, or one that it follows
 * @param sequence of the target's event
 * @param hops how many topics it has been carried over before
 */
public record CarriedStep(
    String target, String type, Stage stage, String happenedIn, long sequence, int hops) {}
