@NullMarked
package org.yishi.topic.kafka;

import org.jspecify.annotations.NullMarked;
