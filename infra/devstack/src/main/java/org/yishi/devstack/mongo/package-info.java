/** A MongoDB wire server that keeps what it acknowledged. */
@NullMarked
package org.yishi.devstack.mongo;

import org.jspecify.annotations.NullMarked;
