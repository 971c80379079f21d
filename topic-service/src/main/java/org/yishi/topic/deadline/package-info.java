/** Deadlines 时限: when they warn, are missed, are urged and end in a supervision order. */
@NullMarked
package org.yishi.topic.deadline;

import org.jspecify.annotations.NullMarked;
