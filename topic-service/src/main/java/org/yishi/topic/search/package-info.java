/** Full-text search 检索 by title and number. */
@NullMarked
package org.yishi.topic.search;

import org.jspecify.annotations.NullMarked;
