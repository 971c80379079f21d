/** Similar topics: the open topics of the district in memory, kept as the log tells. */
@NullMarked
package org.yishi.topic.similar;

import org.jspecify.annotations.NullMarked;
