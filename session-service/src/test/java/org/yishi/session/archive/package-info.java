@NullMarked
package org.yishi.session.archive;

import org.jspecify.annotations.NullMarked;
