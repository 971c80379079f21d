/** Stories told through the public API while an audience listens, and checked word for word. */
@NullMarked
package org.yishi.system.story;

import org.jspecify.annotations.NullMarked;
