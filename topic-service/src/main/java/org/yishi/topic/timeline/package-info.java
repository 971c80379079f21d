/** The timeline of a topic: one bilingual line for every event. */
@NullMarked
package org.yishi.topic.timeline;

import org.jspecify.annotations.NullMarked;
