package org.yishi.topic.wechat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yishi.district.Area;
import org.yishi.district.District;
import org.yishi.district.Level;

/**
 * Finds the community that a text names, as people write it: "安和里 电梯坏了", "安和里社区：……", "大营门街道安和里 ……".
 * The longest name wins; a name that several streets have needs its street.
 */
final class CommunityNames {

  private static final Pattern SUFFIX = Pattern.compile("(?<=..)(?:社区居委会|社区|居委会)$");
  private static final Pattern STREET_SUFFIX = Pattern.compile("(?<=..)(?:街道|镇|乡|街)$");
  private static final Pattern BETWEEN = Pattern.compile("^(?:社区居委会|社区|居委会)?[\\s，,。：:、;；—-]*");

  private final List<Named> names;

  /** A name as it may stand in a text. */
  private record Named(String text, String area) {}

  /** What a text says about a community. */
  sealed interface Finding {
    /** It begins with this one's name; the rest is what else it says. */
    record Found(String area, String rest) implements Finding {}

    /** Several have the name. */
    record Ambiguous() implements Finding {}

    /** It names none. */
    record None() implements Finding {}
  }

  CommunityNames(District district) {
    List<Named> all = new ArrayList<>();
    for (Area area : district.areas().all()) {
      if (area.level() == Level.COMMUNITY) {
        String name = SUFFIX.matcher(area.name()).replaceFirst("");
        all.add(new Named(name, area.code()));
        Optional.ofNullable(area.parent())
            .flatMap(district.areas()::find)
            .map(Area::name)
            .ifPresent(street -> {
              all.add(new Named(street + name, area.code()));
              all.add(
                  new Named(STREET_SUFFIX.matcher(street).replaceFirst("") + name, area.code()));
            });
      }
    }
    all.sort(Comparator.comparingInt((Named it) -> it.text().length()).reversed());
    names = List.copyOf(all);
  }

  /** The community at the beginning of the text. */
  Finding atStart(String text) {
    String compact = text.strip();
    for (Named name : names) {
      if (compact.startsWith(name.text())) {
        return names.stream().filter(it -> it.text().equals(name.text())).count() > 1
            ? new Finding.Ambiguous()
            : new Finding.Found(
                name.area(),
                BETWEEN.matcher(compact.substring(name.text().length())).replaceFirst(""));
      }
    }
    return new Finding.None();
  }

  /** The only community whose name stands anywhere in an address. */
  Optional<String> within(String address) {
    List<String> areas =
        names.stream()
            .filter(name -> address.contains(name.text()))
            .map(Named::area)
            .distinct()
            .limit(2)
            .toList();
    return areas.size() == 1 ? Optional.of(areas.getFirst()) : Optional.empty();
  }
}
