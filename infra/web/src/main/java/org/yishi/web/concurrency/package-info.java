/** Doing a thing once and not over somebody else's change: idempotency keys and ETags. */
@NullMarked
package org.yishi.web.concurrency;

import org.jspecify.annotations.NullMarked;
