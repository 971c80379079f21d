/** The communities' own units 单位: property companies, owners' committees, partner units. */
@NullMarked
package org.yishi.topic.unit;

import org.jspecify.annotations.NullMarked;
