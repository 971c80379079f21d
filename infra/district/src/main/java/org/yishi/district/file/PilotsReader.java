package org.yishi.district.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yishi.district.Area;
import org.yishi.district.Codes;
import org.yishi.district.Pilots;
import org.yishi.district.file.Value.Entry;

/** Reads where what is tried out; a file without the section tries nothing out. */
final class PilotsReader {

  private static final int MAX_AREAS = 1_000;
  private static final int MAX_FEATURES = 40;
  private static final Pattern FEATURE = Pattern.compile("[a-z][a-z-]{0,39}");
  private static final String FEATURE_FORM = "up to 40 small letters and hyphens, a letter first";

  private final Codes<Area> areas;

  PilotsReader(Codes<Area> areas) {
    this.areas = areas;
  }

  Pilots read(Fields file) {
    return file.optional("pilots").map(Value::fields).map(this::pilots).orElse(Pilots.NONE);
  }

  private Pilots pilots(Fields pilots) {
    List<String> communities = pilots.optional("communities").map(this::areas).orElse(List.of());
    Map<String, List<String>> features = new LinkedHashMap<>();
    pilots
        .optional("features")
        .map(list -> list.entries(MAX_FEATURES))
        .orElse(List.of())
        .forEach(entry -> features.put(feature(entry), areas(entry.value())));
    pilots.nothingElse();
    return new Pilots(communities, features);
  }

  private static String feature(Entry entry) {
    return entry.place().text(FEATURE, FEATURE_FORM);
  }

  private List<String> areas(Value list) {
    return list.items(MAX_AREAS).stream().map(this::area).toList();
  }

  private String area(Value item) {
    String code = item.text();
    if (!areas.contains(code)) {
      item.refuse("there is no area '%s'".formatted(code));
    }
    return code;
  }
}
