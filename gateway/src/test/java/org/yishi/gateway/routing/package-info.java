@NullMarked
package org.yishi.gateway.routing;

import org.jspecify.annotations.NullMarked;
