/** Observation: one log line and one count for everything that happens to a session. */
@NullMarked
package org.yishi.session.observation;

import org.jspecify.annotations.NullMarked;
