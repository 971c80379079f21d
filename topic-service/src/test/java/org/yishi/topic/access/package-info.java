@NullMarked
package org.yishi.topic.access;

import org.jspecify.annotations.NullMarked;
