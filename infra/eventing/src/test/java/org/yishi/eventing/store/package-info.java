/** A store of aggregates as tests see it, in memory and on Mongo; one suite for both. */
@NullMarked
package org.yishi.eventing.store;

import org.jspecify.annotations.NullMarked;
