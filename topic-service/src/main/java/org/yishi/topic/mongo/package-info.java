/** Topics kept in MongoDB. */
@NullMarked
package org.yishi.topic.mongo;

import org.jspecify.annotations.NullMarked;
