/** Gives every service that asks for it the keys from its environment. */
@NullMarked
package org.yishi.privacy.autoconfigure;

import org.jspecify.annotations.NullMarked;
