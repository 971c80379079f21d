@NullMarked
package org.yishi.session.access;

import org.jspecify.annotations.NullMarked;
