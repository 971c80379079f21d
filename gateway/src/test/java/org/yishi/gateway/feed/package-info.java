@NullMarked
package org.yishi.gateway.feed;

import org.jspecify.annotations.NullMarked;
