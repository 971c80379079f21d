/** What tests share: a stack of real servers, contract checks and architecture rules. */
@NullMarked
package org.yishi.testing;

import org.jspecify.annotations.NullMarked;
