/** The envelope and the publisher, against the real broker. */
@NullMarked
package org.yishi.eventing.kafka;

import org.jspecify.annotations.NullMarked;
