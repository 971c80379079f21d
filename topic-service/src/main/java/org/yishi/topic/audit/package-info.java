/** Audit 审计: who has read or erased personal data, when, of which topic and to what end. */
@NullMarked
package org.yishi.topic.audit;

import org.jspecify.annotations.NullMarked;
