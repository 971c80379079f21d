/** The wiring, against real servers. */
@NullMarked
package org.yishi.eventing.autoconfigure;

import org.jspecify.annotations.NullMarked;
