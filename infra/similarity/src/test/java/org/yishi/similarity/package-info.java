@NullMarked
package org.yishi.similarity;

import org.jspecify.annotations.NullMarked;
