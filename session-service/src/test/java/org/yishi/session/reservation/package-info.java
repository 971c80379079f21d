@NullMarked
package org.yishi.session.reservation;

import org.jspecify.annotations.NullMarked;
