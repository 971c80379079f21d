/** The standing three-level meeting 三级协商工作会议: its agenda of topics and what becomes of it. */
@NullMarked
package org.yishi.topic.meeting;

import org.jspecify.annotations.NullMarked;
