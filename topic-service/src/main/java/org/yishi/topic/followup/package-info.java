/** What the end of a case still owes its proposer: an answer, a decision on an appeal, a visit. */
@NullMarked
package org.yishi.topic.followup;

import org.jspecify.annotations.NullMarked;
