/** The sweep that finds due topics and lets their deadlines pass. */
@NullMarked
package org.yishi.topic.sweep;

import org.jspecify.annotations.NullMarked;
