/** The public log: how a topic's events are written for the world, without personal data. */
@NullMarked
package org.yishi.topic.publiclog;

import org.jspecify.annotations.NullMarked;
