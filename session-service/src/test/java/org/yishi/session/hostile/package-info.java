@NullMarked
package org.yishi.session.hostile;

import org.jspecify.annotations.NullMarked;
