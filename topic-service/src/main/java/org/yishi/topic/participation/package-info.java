/** Who must take part 主体确定, and why. */
@NullMarked
package org.yishi.topic.participation;

import org.jspecify.annotations.NullMarked;
