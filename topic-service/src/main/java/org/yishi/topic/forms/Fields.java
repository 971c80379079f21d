package org.yishi.topic.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Location;
import org.yishi.topic.forms.Form.Field;

/** Collects the fields of a form, in the ways that Chinese forms write them. */
final class Fields {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日").withZone(ZONE);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm").withZone(ZONE);

  private static final int ROOM = 3;

  private final List<Field> fields = new ArrayList<>();

  Fields add(String label, @Nullable String value) {
    fields.add(new Field(label, value == null ? "" : value, 1));
    return this;
  }

  /** A field with room for some lines. */
  Fields roomy(String label, @Nullable String value) {
    fields.add(new Field(label, value == null ? "" : value, ROOM));
    return this;
  }

  List<Field> all() {
    return List.copyOf(fields);
  }

  /** All that can be chosen, with a tick at what is. */
  static <T> String choice(Iterable<T> all, @Nullable T chosen, Function<T, String> word) {
    List<String> boxes = new ArrayList<>();
    all.forEach(it -> boxes.add(box(it.equals(chosen), word.apply(it))));
    return String.join("　", boxes);
  }

  static String box(boolean chosen, String word) {
    return (chosen ? "☑" : "□") + word;
  }

  static String yesOrNo(@Nullable Boolean answer) {
    return box(Boolean.TRUE.equals(answer), "是") + "　" + box(Boolean.FALSE.equals(answer), "否");
  }

  static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : DAY.format(day);
  }

  static @Nullable String day(@Nullable Instant time) {
    return time == null ? null : DAY.format(time);
  }

  static @Nullable String minute(@Nullable Instant time) {
    return time == null ? null : MINUTE.format(time);
  }

  static String place(@Nullable Location location) {
    return location == null
        ? ""
        : Stream.of(location.compound(), location.building(), location.entrance(), location.grid())
            .filter(part -> part != null)
            .collect(Collectors.joining());
  }
}
