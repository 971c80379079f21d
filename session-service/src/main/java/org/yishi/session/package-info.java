/** Sessions 协商会议: the aggregate, its commands, events and rules. */
@NullMarked
package org.yishi.session;

import org.jspecify.annotations.NullMarked;
