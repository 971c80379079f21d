/** Access: who may do what to which topic, decided here and nowhere else. */
@NullMarked
package org.yishi.topic.access;

import org.jspecify.annotations.NullMarked;
