/** Kafka: how sessions learn of topics. */
@NullMarked
package org.yishi.session.kafka;

import org.jspecify.annotations.NullMarked;
