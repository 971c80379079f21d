/** Word documents in the typography of Chinese offices. */
@NullMarked
package org.yishi.topic.word;

import org.jspecify.annotations.NullMarked;
