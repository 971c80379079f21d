@NullMarked
package org.yishi.session.document;

import org.jspecify.annotations.NullMarked;
