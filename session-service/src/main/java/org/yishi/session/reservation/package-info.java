/** Reservations: a person, a venue, a department's officer is in one session at a time. */
@NullMarked
package org.yishi.session.reservation;

import org.jspecify.annotations.NullMarked;
