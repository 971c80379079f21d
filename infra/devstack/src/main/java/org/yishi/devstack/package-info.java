/** The development stack: broker, document store and token issuer in one process. */
@NullMarked
package org.yishi.devstack;

import org.jspecify.annotations.NullMarked;
