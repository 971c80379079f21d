@NullMarked
package org.yishi.topic.ledger;

import org.jspecify.annotations.NullMarked;
