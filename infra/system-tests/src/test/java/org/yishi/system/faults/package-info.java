@NullMarked
package org.yishi.system.faults;

import org.jspecify.annotations.NullMarked;
