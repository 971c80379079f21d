@NullMarked
package org.yishi.topic;

import org.jspecify.annotations.NullMarked;
