@NullMarked
package org.yishi.system.story;

import org.jspecify.annotations.NullMarked;
