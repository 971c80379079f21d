/** Tools that try out the whole platform: stories with their audience, and fault experiments. */
@NullMarked
package org.yishi.system;

import org.jspecify.annotations.NullMarked;
