/** Funds 经费 of topics, of units and years: amounts to the cent, where from, what for. */
@NullMarked
package org.yishi.topic.funds;

import org.jspecify.annotations.NullMarked;
