package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.imports.RowResult.Outcome;

/** What became of one row of an imported ledger. */
@Schema(name = "ImportedRow")
record ImportRowView(
    @Schema(description = "As the spreadsheet counts it") int row,
    Outcome outcome,
    @Schema(description = "The topic that it opened, or that it repeats") @Nullable String topic,
    @Schema(description = "Why it can't be imported") List<FaultView> faults) {

  /** What is wrong in one column. */
  @Schema(name = "RowFault")
  record FaultView(
      @Schema(description = "Stable name") String code,
      @Schema(description = "The column's header") @Nullable String column,
      String detail) {}
}
