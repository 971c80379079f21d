/** Publication: what a session's events say to the rest of the platform. */
@NullMarked
package org.yishi.session.publication;

import org.jspecify.annotations.NullMarked;
