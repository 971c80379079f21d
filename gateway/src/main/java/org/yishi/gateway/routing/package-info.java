/** The way from the one address to the services behind it. */
@NullMarked
package org.yishi.gateway.routing;

import org.jspecify.annotations.NullMarked;
