/** Fault experiments: take something away while people work, then check the ledger. */
@NullMarked
package org.yishi.system.faults;

import org.jspecify.annotations.NullMarked;
