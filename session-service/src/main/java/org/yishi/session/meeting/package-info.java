/** Kinds of meeting, and the plan of one: when, where, who leads it, about what. */
@NullMarked
package org.yishi.session.meeting;

import org.jspecify.annotations.NullMarked;
