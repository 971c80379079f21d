/** A client of the platform's public API, and of the few calls for development that demos need. */
@NullMarked
package org.yishi.system.client;

import org.jspecify.annotations.NullMarked;
