/** Web: the HTTP API of sessions. */
@NullMarked
package org.yishi.session.web;

import org.jspecify.annotations.NullMarked;
