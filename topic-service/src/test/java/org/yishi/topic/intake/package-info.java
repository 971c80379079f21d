@NullMarked
package org.yishi.topic.intake;

import org.jspecify.annotations.NullMarked;
