@NullMarked
package org.yishi.topic.mongo;

import org.jspecify.annotations.NullMarked;
