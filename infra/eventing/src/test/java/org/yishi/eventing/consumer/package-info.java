/** The intake and the letters it sets aside. */
@NullMarked
package org.yishi.eventing.consumer;

import org.jspecify.annotations.NullMarked;
