/** Benchmarks that anyone can rerun; each prints, and on request records, its method and result. */
@NullMarked
package org.yishi.benchmarks;

import org.jspecify.annotations.NullMarked;
