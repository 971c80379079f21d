/** Assignments 交办: what a three-level meeting gives units to do about a topic. */
@NullMarked
package org.yishi.topic.assignment;

import org.jspecify.annotations.NullMarked;
