@NullMarked
package org.yishi.topic.web;

import org.jspecify.annotations.NullMarked;
