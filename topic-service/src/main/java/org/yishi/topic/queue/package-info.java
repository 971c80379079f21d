/** Queues 待办: what waits for whom, read off a topic. */
@NullMarked
package org.yishi.topic.queue;

import org.jspecify.annotations.NullMarked;
