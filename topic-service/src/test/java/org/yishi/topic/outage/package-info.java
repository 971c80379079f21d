@NullMarked
package org.yishi.topic.outage;

import org.jspecify.annotations.NullMarked;
