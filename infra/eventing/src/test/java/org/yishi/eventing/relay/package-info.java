/** The relay step by step. */
@NullMarked
package org.yishi.eventing.relay;

import org.jspecify.annotations.NullMarked;
