@NullMarked
package org.yishi.session.motion;

import org.jspecify.annotations.NullMarked;
