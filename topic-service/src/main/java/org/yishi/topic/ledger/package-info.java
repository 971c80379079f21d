/** Ledgers 台账: what offices keep as lists, made from the case files; they name no residents. */
@NullMarked
package org.yishi.topic.ledger;

import org.jspecify.annotations.NullMarked;
