/** Hot spots 早治: like troubles in several communities, and the suggestion of one joint topic. */
@NullMarked
package org.yishi.topic.hotspot;

import org.jspecify.annotations.NullMarked;
