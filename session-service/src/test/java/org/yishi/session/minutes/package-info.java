@NullMarked
package org.yishi.session.minutes;

import org.jspecify.annotations.NullMarked;
