/** Escalation 逐级上报: the typed hand-over of a topic between community, street and district. */
@NullMarked
package org.yishi.topic.escalation;

import org.jspecify.annotations.NullMarked;
