@NullMarked
package org.yishi.topic.publiclog;

import org.jspecify.annotations.NullMarked;
