@NullMarked
package org.yishi.session.publication;

import org.jspecify.annotations.NullMarked;
