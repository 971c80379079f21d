/** An adapter, which may know frameworks. */
@NullMarked
package org.yishi.testing.planted.web;

import org.jspecify.annotations.NullMarked;
