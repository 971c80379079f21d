package org.yishi.topic.imports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yishi.district.Area;
import org.yishi.district.Category;
import org.yishi.district.District;
import org.yishi.district.Level;
import org.yishi.topic.Channel;
import org.yishi.topic.Particulars.Identity;

/** What the words of a ledger mean: channels, categories and communities by name or code. */
final class LedgerWords {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");
  private static final Pattern PACKED_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final String COMMUNITY = "社区";

  private static final Map<String, Channel> CHANNELS = channels();
  private static final Map<String, Identity> IDENTITIES = identities();
  private static final Map<String, Boolean> YES_OR_NO = yesOrNo();

  private final Map<String, String> categories = new HashMap<>();
  private final Map<String, List<Area>> communities = new HashMap<>();

  LedgerWords(District district) {
    for (Category category : district.categories().all()) {
      categories.put(plain(category.code()), category.code());
      categories.put(plain(category.name()), category.code());
    }
    for (Area area : district.areas().all()) {
      if (area.level() == Level.COMMUNITY) {
        add(area.code(), area);
        add(plain(area.name()), area);
        if (area.name().endsWith(COMMUNITY)) {
          add(plain(area.name().substring(0, area.name().length() - COMMUNITY.length())), area);
        }
      }
    }
  }

  static Optional<Channel> channel(String word) {
    return Optional.ofNullable(CHANNELS.get(plain(word)));
  }

  static Optional<Identity> identity(String word) {
    return Optional.ofNullable(IDENTITIES.get(plain(word)));
  }

  static Optional<Boolean> yesOrNo(String word) {
    return Optional.ofNullable(YES_OR_NO.get(plain(word)));
  }

  /** A date in one of the forms that people type. */
  static Optional<LocalDate> date(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return date(DATE.matcher(plain)).or(() -> date(PACKED_DATE.matcher(plain)));
  }

  Optional<String> category(String word) {
    return Optional.ofNullable(categories.get(plain(word)));
  }

  /** The communities of that code or name at or below an area. */
  List<Area> communities(String word, @Nullable String within) {
    String prefix = within == null ? "" : within;
    return communities.getOrDefault(plain(word), List.of()).stream()
        .filter(area -> area.code().startsWith(prefix))
        .toList();
  }

  /** Full-width as half-width, without spaces, in capitals. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toUpperCase(Locale.ROOT);
  }

  private void add(String word, Area area) {
    communities.merge(
        word,
        List.of(area),
        (known, more) -> known.contains(area) ? known : List.of(known.getFirst(), more.getFirst()));
  }

  private static Optional<LocalDate> date(Matcher date) {
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group(1)),
              Integer.parseInt(date.group(2)),
              Integer.parseInt(date.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Channel> channels() {
    Map<String, Channel> words = new HashMap<>();
    for (Channel channel : Channel.values()) {
      words.put(plain(channel.chinese()), channel);
      words.put(channel.name(), channel);
    }
    words.put("入户", Channel.HOUSEHOLD_VISIT);
    words.put("走访", Channel.HOUSEHOLD_VISIT);
    words.put("12345", Channel.HOTLINE_12345);
    words.put("12345工单", Channel.HOTLINE_12345);
    words.put("来电", Channel.PHONE);
    words.put("微信公众号", Channel.WECHAT_ACCOUNT);
    words.put("微信", Channel.WECHAT_GROUP);
    words.put("邮箱", Channel.EMAIL);
    words.put("网格员", Channel.GRID);
    words.put("信访", Channel.PETITION);
    return Map.copyOf(words);
  }

  private static Map<String, Identity> identities() {
    Map<String, Identity> words = new HashMap<>();
    for (Identity identity : Identity.values()) {
      words.put(plain(identity.chinese()), identity);
      words.put(identity.name(), identity);
    }
    words.put("租户", Identity.NON_LOCAL_RESIDENT);
    words.put("户籍", Identity.LOCAL_RESIDENT);
    words.put("非户籍", Identity.NON_LOCAL_RESIDENT);
    return Map.copyOf(words);
  }

  private static Map<String, Boolean> yesOrNo() {
    Map<String, Boolean> words = new HashMap<>();
    Arrays.asList("是", "√", "✓", "Y", "YES", "1", "同意", "已同意", "已签", "公开")
        .forEach(word -> words.put(word, true));
    Arrays.asList("否", "×", "X", "N", "NO", "0", "不同意", "未签", "不公开")
        .forEach(word -> words.put(word, false));
    return Map.copyOf(words);
  }
}
