@NullMarked
package org.yishi.system;

import org.jspecify.annotations.NullMarked;
