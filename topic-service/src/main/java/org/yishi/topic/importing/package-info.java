/** Keeps imports going in the background, and forgets what of them isn't needed any more. */
@NullMarked
package org.yishi.topic.importing;

import org.jspecify.annotations.NullMarked;
