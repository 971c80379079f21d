/** A service that is planted for the rule that services stand alone. */
@NullMarked
package org.yishi.topic.planted;

import org.jspecify.annotations.NullMarked;
