@NullMarked
package org.yishi.topic.similar;

import org.jspecify.annotations.NullMarked;
