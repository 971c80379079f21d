/** Calendars: feeds of sessions that people subscribe to in their own programs. */
@NullMarked
package org.yishi.session.calendar;

import org.jspecify.annotations.NullMarked;
