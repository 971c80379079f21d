package org.yishi.district.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yishi.district.Area;
import org.yishi.district.Codes;
import org.yishi.district.Level;
import org.yishi.district.file.Value.Entry;

/**
 * Reads the district, its streets and their communities. A topic's number is told by the names of
 * district and street, and people by those of communities: among neighbours each name is once.
 */
final class AreasReader {

  /** All levels together; the largest districts of the country have some hundreds. */
  static final int MAX_AREAS = 5_000;

  private static final int MAX_STREETS = 200;
  private static final int MAX_COMMUNITIES = 500;
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Map<String, Area> areas = new LinkedHashMap<>();

  Codes<Area> read(Fields file) {
    String code = file.required("code").map(value -> code(value, Level.DISTRICT)).orElse("");
    areas.put(code, new Area(code, file.text("name"), Level.DISTRICT, null));
    List<Entry> streets = file.entries("streets", MAX_STREETS);
    Map<String, String> names = new HashMap<>();
    for (Entry street : streets) {
      readStreet(street, code, names);
    }
    file.optional("streets")
        .filter(value -> areas.size() > MAX_AREAS)
        .ifPresent(value -> value.refuse("must not have more than " + MAX_AREAS + " areas in all"));
    return new Codes<>(areas);
  }

  private void readStreet(Entry entry, String district, Map<String, String> names) {
    Fields street = entry.value().fields();
    String code = childCode(entry, Level.STREET, district);
    String name = street.text("name");
    street.optional("name").ifPresent(value -> checkName(value, name, code, names));
    areas.put(code, new Area(code, name, Level.STREET, district));
    Map<String, String> communityNames = new HashMap<>();
    for (Entry community : street.entries("communities", MAX_COMMUNITIES)) {
      readCommunity(community, code, communityNames);
    }
    street.nothingElse();
  }

  private void readCommunity(Entry entry, String street, Map<String, String> names) {
    String code = childCode(entry, Level.COMMUNITY, street);
    String name = entry.value().text();
    checkName(entry.value(), name, code, names);
    areas.put(code, new Area(code, name, Level.COMMUNITY, street));
  }

  /** A code that fits the area above, or none: what is below isn't blamed for a wrong code. */
  private static String childCode(Entry entry, Level level, String parent) {
    String code = code(entry.place(), level);
    if (!code.isEmpty() && !code.startsWith(parent)) {
      entry.place().refuse("'%s' must begin with '%s'".formatted(code, parent));
      return "";
    }
    return code;
  }

  /** A code of the right form, or none. */
  private static String code(Value value, Level level) {
    String code = value.text();
    if (DIGITS.matcher(code).matches() && code.length() == level.codeLength()) {
      return code;
    }
    value.refuse(
        "'%s' must be the %d digits of a %s".formatted(code, level.codeLength(), level.code()));
    return "";
  }

  private static void checkName(Value place, String name, String code, Map<String, String> names) {
    String other = names.putIfAbsent(name, code);
    if (other != null && !name.isEmpty()) {
      place.refuse("'%s' is already the name of %s".formatted(name, other));
    }
  }
}
