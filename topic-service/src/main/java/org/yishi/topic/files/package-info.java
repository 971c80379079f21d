/** Files 附件: pictures and papers of a case, judged by their content, never by their name. */
@NullMarked
package org.yishi.topic.files;

import org.jspecify.annotations.NullMarked;
