/** Merging 合并办理: topics that go on as part of another one, or follow it. */
@NullMarked
package org.yishi.topic.merging;

import org.jspecify.annotations.NullMarked;
