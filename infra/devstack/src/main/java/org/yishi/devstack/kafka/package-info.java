/** The real Kafka broker, embedded. */
@NullMarked
package org.yishi.devstack.kafka;

import org.jspecify.annotations.NullMarked;
