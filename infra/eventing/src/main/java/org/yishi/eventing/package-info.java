/** Domain events on their way out of and into a service; knows no domain. */
@NullMarked
package org.yishi.eventing;

import org.jspecify.annotations.NullMarked;
