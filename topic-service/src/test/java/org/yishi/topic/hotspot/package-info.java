@NullMarked
package org.yishi.topic.hotspot;

import org.jspecify.annotations.NullMarked;
