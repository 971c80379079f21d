/** Intake 征集: how a voice comes in, whose it is, and the first word back to whoever raised it. */
@NullMarked
package org.yishi.topic.intake;

import org.jspecify.annotations.NullMarked;
