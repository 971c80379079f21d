/** Micro-sessions 微协商: a household's matter, talked over at somebody's home. */
@NullMarked
package org.yishi.topic.microsession;

import org.jspecify.annotations.NullMarked;
