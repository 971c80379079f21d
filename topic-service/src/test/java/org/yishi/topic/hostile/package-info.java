@NullMarked
package org.yishi.topic.hostile;

import org.jspecify.annotations.NullMarked;
