/**
 * Bulk import 批量导入 of visit ledgers: which columns a ledger has, which rows can become topics, and
 * how far an import has come.
 */
@NullMarked
package org.yishi.topic.imports;

import org.jspecify.annotations.NullMarked;
