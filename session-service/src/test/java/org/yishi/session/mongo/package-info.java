@NullMarked
package org.yishi.session.mongo;

import org.jspecify.annotations.NullMarked;
