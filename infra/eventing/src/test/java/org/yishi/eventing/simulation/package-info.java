/** Relay, store and consumer driven through crashes and outages by a seed. */
@NullMarked
package org.yishi.eventing.simulation;

import org.jspecify.annotations.NullMarked;
