/** Progress of a topic as sessions, outcomes and evaluations report it. */
@NullMarked
package org.yishi.topic.progress;

import org.jspecify.annotations.NullMarked;
