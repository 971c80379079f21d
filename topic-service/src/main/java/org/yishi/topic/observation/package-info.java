/** Observation: one log line and one count for everything that happens to a topic. */
@NullMarked
package org.yishi.topic.observation;

import org.jspecify.annotations.NullMarked;
