/** Events as CloudEvents 1.0 in binary mode on Kafka. */
@NullMarked
package org.yishi.eventing.kafka;

import org.jspecify.annotations.NullMarked;
