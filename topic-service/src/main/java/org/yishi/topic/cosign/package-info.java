/** Co-signing 附议: residents who stand behind a topic, each once. */
@NullMarked
package org.yishi.topic.cosign;

import org.jspecify.annotations.NullMarked;
