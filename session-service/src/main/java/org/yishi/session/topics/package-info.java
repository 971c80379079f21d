/** What sessions know of topics: a local copy, fed by the public log. */
@NullMarked
package org.yishi.session.topics;

import org.jspecify.annotations.NullMarked;
