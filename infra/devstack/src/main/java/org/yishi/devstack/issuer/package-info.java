/** The demo OpenID provider. */
@NullMarked
package org.yishi.devstack.issuer;

import org.jspecify.annotations.NullMarked;
