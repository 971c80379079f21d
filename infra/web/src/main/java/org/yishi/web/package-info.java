/** How every service of the platform speaks HTTP. */
@NullMarked
package org.yishi.web;

import org.jspecify.annotations.NullMarked;
