/** Screening 研判: what becomes of a proposed topic, and the public words it gets. */
@NullMarked
package org.yishi.topic.screening;

import org.jspecify.annotations.NullMarked;
