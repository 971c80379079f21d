@NullMarked
package org.yishi.benchmarks;

import org.jspecify.annotations.NullMarked;
