/**
 * The feed: what happens on the public log, live and replayed, to whoever subscribes.
 *
 * <p>One tail per instance reads the log and hands each event, encoded once, to the connections
 * whose filters match. A cursor is a position in the log itself; what lies between a cursor and the
 * tail is read back from Kafka, so there is no second store.
 */
@NullMarked
package org.yishi.gateway.feed;

import org.jspecify.annotations.NullMarked;
