@NullMarked
package org.yishi.topic.files;

import org.jspecify.annotations.NullMarked;
