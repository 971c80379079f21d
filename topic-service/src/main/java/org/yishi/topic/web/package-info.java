/** Web: the HTTP API of topics and of the district's directory. */
@NullMarked
package org.yishi.topic.web;

import org.jspecify.annotations.NullMarked;
