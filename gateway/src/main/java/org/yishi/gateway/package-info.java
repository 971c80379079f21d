/** The one address of the platform: routes to the services, and the feed of the public log. */
@NullMarked
package org.yishi.gateway;

import org.jspecify.annotations.NullMarked;
