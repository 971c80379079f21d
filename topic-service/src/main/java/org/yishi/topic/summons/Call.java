package org.yishi.topic.summons;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.escalation.Urgency;

/**
 * What a whistle asks of a department.
 *
 * @param request what has to be done 需协调事项
 * @param situation how things stand 基本情况
 * @param wishedBy by which day the whistler would like it done 建议办结时限
 * @param files ids of files of the case that go along
 */
public record Call(
    SummonsKind kind,
    Urgency urgency,
    String request,
    @Nullable String situation,
    @Nullable LocalDate wishedBy,
    List<String> files) {

  /** More files than this nobody reads before a summons. */
  public static final int MAX_FILES = 20;

  public Call {
    files = List.copyOf(files);
  }
}
