/** What topic-service learns from sessions, outcomes and evaluations. */
@NullMarked
package org.yishi.topic.kafka;

import org.jspecify.annotations.NullMarked;
