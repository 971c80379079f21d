@NullMarked
package org.yishi.topic.queue;

import org.jspecify.annotations.NullMarked;
