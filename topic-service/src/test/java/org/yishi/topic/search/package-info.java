@NullMarked
package org.yishi.topic.search;

import org.jspecify.annotations.NullMarked;
