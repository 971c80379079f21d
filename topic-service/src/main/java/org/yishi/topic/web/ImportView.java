package org.yishi.topic.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.imports.ImportJob;
import org.yishi.topic.imports.ImportJob.State;
import org.yishi.topic.imports.Inspection.Format;

/** An import as its area's staff see it. */
@Schema(name = "Import")
record ImportView(
    String id,
    @Schema(description = "Area of whoever imports it") String area,
    String fileName,
    Format format,
    State state,
    @Schema(description = "Code of what went wrong with all of it") @Nullable String failure,
    @Schema(description = "Rows of the ledger") int rows,
    @Schema(description = "Rows read so far") int read,
    @Schema(description = "Rows that opened a topic") int kept,
    @Schema(description = "Rows that can't") int refused,
    @Schema(description = "Rows that had been imported before") int repeated,
    Instant submittedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt) {

  static ImportView of(ImportJob job) {
    return new ImportView(
        job.id(),
        job.area(),
        job.fileName(),
        job.format(),
        job.state(),
        job.failure(),
        job.rows(),
        job.counts().read(),
        job.counts().kept(),
        job.counts().refused(),
        job.counts().repeated(),
        job.submittedAt(),
        job.startedAt(),
        job.endedAt());
  }
}
