/** The topic 议题: the case file that is followed from the first voice to the last review. */
@NullMarked
package org.yishi.topic;

import org.jspecify.annotations.NullMarked;
