/** Minutes 会议纪要: what was recorded, who confirms it, and how it is kept from changing. */
@NullMarked
package org.yishi.session.minutes;

import org.jspecify.annotations.NullMarked;
