/** Who is calling: bearer tokens of any OIDC provider, and the actor they stand for. */
@NullMarked
package org.yishi.web.security;

import org.jspecify.annotations.NullMarked;
