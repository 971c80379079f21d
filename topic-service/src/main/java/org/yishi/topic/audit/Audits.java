package org.yishi.topic.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit records; they are only ever added. */
public interface Audits {

  /** Notes it down durably; what fails here must not happen. */
  void write(AuditRecord entry);

  /** Up to {@code limit} records, newest first. */
  List<AuditRecord> list(Filter filter, int limit);

  /**
   * Which records to list; null means any.
   *
   * @param area prefix of the topics' area
   * @param before id to go on after
   */
  record Filter(
      String area, @Nullable String topicId, @Nullable String account, @Nullable String before) {}
}
