/**
 * The WeChat official account 公众号: what people send it becomes topics, what it answers is said at
 * once. Off unless its token is set.
 */
@NullMarked
package org.yishi.topic.wechat;

import org.jspecify.annotations.NullMarked;
