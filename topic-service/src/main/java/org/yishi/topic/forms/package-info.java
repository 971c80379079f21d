/** The forms of a case 表单: which fields they have, in which order, and what the record says. */
@NullMarked
package org.yishi.topic.forms;

import org.jspecify.annotations.NullMarked;
