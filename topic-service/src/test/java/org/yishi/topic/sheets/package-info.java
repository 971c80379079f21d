@NullMarked
package org.yishi.topic.sheets;

import org.jspecify.annotations.NullMarked;
