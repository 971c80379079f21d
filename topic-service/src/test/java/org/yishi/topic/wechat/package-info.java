@NullMarked
package org.yishi.topic.wechat;

import org.jspecify.annotations.NullMarked;
