@NullMarked
package org.yishi.topic.sweep;

import org.jspecify.annotations.NullMarked;
