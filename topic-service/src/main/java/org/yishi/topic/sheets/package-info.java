/** Spreadsheets: ledgers are read from them and written to them, row by row. */
@NullMarked
package org.yishi.topic.sheets;

import org.jspecify.annotations.NullMarked;
