@NullMarked
package org.yishi.topic.merging;

import org.jspecify.annotations.NullMarked;
