package org.yishi.topic.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yishi.privacy.FieldCipher;
import org.yishi.privacy.FieldPlace;
import org.yishi.topic.RequestKey;
import org.yishi.topic.imports.Column;
import org.yishi.topic.imports.Fault;
import org.yishi.topic.imports.ImportJob;
import org.yishi.topic.imports.ImportJob.Counts;
import org.yishi.topic.imports.ImportJob.State;
import org.yishi.topic.imports.Importer;
import org.yishi.topic.imports.Inspection.Format;
import org.yishi.topic.imports.RowResult;
import org.yishi.topic.imports.RowResult.Outcome;
import org.yishi.web.security.Role;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How imports and the results of their rows are written as documents. */
final class ImportDocuments {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<Column, String>> CELLS = new TypeReference<>() {};
  private static final String ROWS = "import_rows";

  private final FieldCipher cipher;

  ImportDocuments(FieldCipher cipher) {
    this.cipher = cipher;
  }

  Document job(ImportJob job) {
    Counts counts = job.counts();
    return new Document("_id", job.id())
        .append("request", job.request().key())
        .append("fingerprint", job.request().fingerprint())
        .append("account", job.by().account())
        .append("role", job.by().role().name())
        .append("staffArea", job.by().area())
        .append("area", job.area())
        .append("fileName", job.fileName())
        .append("format", job.format().name())
        .append("rows", job.rows())
        .append("state", job.state().name())
        .append("upTo", job.upTo())
        .append("read", counts.read())
        .append("kept", counts.kept())
        .append("refused", counts.refused())
        .append("repeated", counts.repeated())
        .append("holder", job.holder())
        .append("leasedUntil", Date.from(job.leasedUntil()))
        .append("attempts", job.attempts())
        .append("failure", job.failure())
        .append("cleared", job.cleared())
        .append("submittedAt", Date.from(job.submittedAt()))
        .append("startedAt", date(job.startedAt()))
        .append("endedAt", date(job.endedAt()))
        .append("version", job.version());
  }

  ImportJob job(Document job) {
    return new ImportJob(
        job.getString("_id"),
        new RequestKey(job.getString("request"), job.getString("fingerprint")),
        new Importer(
            job.getString("account"),
            Role.valueOf(job.getString("role")),
            job.getString("staffArea")),
        job.getString("area"),
        job.getString("fileName"),
        Format.valueOf(job.getString("format")),
        job.getInteger("rows"),
        State.valueOf(job.getString("state")),
        job.getInteger("upTo"),
        new Counts(
            job.getInteger("read"),
            job.getInteger("kept"),
            job.getInteger("refused"),
            job.getInteger("repeated")),
        job.getString("holder"),
        job.getDate("leasedUntil").toInstant(),
        job.getInteger("attempts"),
        job.getString("failure"),
        job.getBoolean("cleared"),
        job.getDate("submittedAt").toInstant(),
        instant(job.getDate("startedAt")),
        instant(job.getDate("endedAt")),
        job.getLong("version"));
  }

  Document row(String job, RowResult result) {
    String id = String.format(Locale.ROOT, "%s/%06d", job, result.number());
    Document row =
        new Document("_id", id)
            .append("import", job)
            .append("row", result.number())
            .append("outcome", result.outcome().name())
            .append("topic", result.topic())
            .append("faults", result.faults().stream().map(ImportDocuments::fault).toList());
    if (!result.cells().isEmpty()) {
      row.append("cells", cipher.seal(JSON.writeValueAsString(result.cells()), place(id)));
    }
    return row;
  }

  RowResult row(Document row) {
    String sealed = row.getString("cells");
    Map<Column, String> cells =
        sealed == null
            ? Map.of()
            : JSON.readValue(cipher.open(sealed, place(row.getString("_id"))), CELLS);
    return new RowResult(
        row.getInteger("row"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("topic"),
        row.getList("faults", Document.class).stream().map(ImportDocuments::fault).toList(),
        cells);
  }

  private static Document fault(Fault fault) {
    Column column = fault.column();
    return new Document("code", fault.code())
        .append("column", column == null ? null : column.name())
        .append("arguments", fault.arguments());
  }

  private static Fault fault(Document fault) {
    String column = fault.getString("column");
    return new Fault(
        Objects.requireNonNull(fault.getString("code")),
        column == null ? null : Column.valueOf(column),
        fault.getList("arguments", String.class, List.of()));
  }

  private static FieldPlace place(String row) {
    return new FieldPlace(ROWS, row, "cells");
  }

  private static @Nullable Date date(@Nullable Instant time) {
    return time == null ? null : Date.from(time);
  }

  private static @Nullable Instant instant(@Nullable Date time) {
    return time == null ? null : time.toInstant();
  }
}
