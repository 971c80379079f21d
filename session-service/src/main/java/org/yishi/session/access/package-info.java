/** Access: who may do what to a session. */
@NullMarked
package org.yishi.session.access;

import org.jspecify.annotations.NullMarked;
