@NullMarked
package org.yishi.topic.imports;

import org.jspecify.annotations.NullMarked;
