/** State, events and handled positions in one document of a Mongo collection. */
@NullMarked
package org.yishi.eventing.mongo;

import org.jspecify.annotations.NullMarked;
