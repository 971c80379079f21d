/** Platforms of their own, started through the launcher beside whatever else runs. */
@NullMarked
package org.yishi.system.launcher;

import org.jspecify.annotations.NullMarked;
