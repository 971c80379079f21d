/** Motions and ballots: who votes, how it is counted, when it is carried. */
@NullMarked
package org.yishi.session.motion;

import org.jspecify.annotations.NullMarked;
