@NullMarked
package org.yishi.gateway;

import org.jspecify.annotations.NullMarked;
