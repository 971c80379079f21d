/** The notice of a session as people read it 协商会议通知. */
@NullMarked
package org.yishi.session.notice;

import org.jspecify.annotations.NullMarked;
