package org.yishi.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yishi.similarity.Matter;

/**
 * Matters written for the evaluation: each told three times in different words, and beside it two
 * others told in much the same words.
 */
final class LabelledMatters {

  static final String AREA = "120103001001";

  private static final int FIELDS = 6;
  private static final int PERCENT = 100;

  /** How often somebody tells the compound apart from the text, and files it where others would. */
  private static final int COMPOUND_TOLD_PERCENT = 60;

  private static final int USUAL_CATEGORY_PERCENT = 85;

  private static final List<String> COMPOUNDS =
      List.of("春和里小区", "安居里小区", "望河花园", "锦绣新村", "书香苑", "福泽里", "康泰家园", "柳荫小区");

  /** One matter. */
  record Group(List<Matter> told, List<Matter> others) {}

  /** Two texts and whether they are about one matter. */
  record Pair(Matter one, Matter other, boolean same) {}

  private final List<Group> groups;

  private LabelledMatters(List<Group> groups) {
    this.groups = groups;
  }

  static LabelledMatters read() throws IOException {
    List<Group> groups = new ArrayList<>();
    for (String line : lines("matters.txt")) {
      String[] fields = line.split("\\|", -1);
      if (fields.length != FIELDS) {
        throw new IOException("Not " + FIELDS + " fields: " + line);
      }
      String compound = COMPOUNDS.get(groups.size() % COMPOUNDS.size());
      List<Matter> texts =
          IntStream.range(1, FIELDS)
              .mapToObj(i -> matter(fields[i].strip(), fields[0].strip(), compound))
              .toList();
      groups.add(new Group(texts.subList(0, 3), texts.subList(3, FIELDS - 1)));
    }
    return new LabelledMatters(List.copyOf(groups));
  }

  /** Every second matter: those on which weights and limits were chosen. */
  List<Group> tuning() {
    return half(0);
  }

  /** The others: those that are reported. */
  List<Group> testing() {
    return half(1);
  }

  List<Group> all() {
    return groups;
  }

  /** Three pairs of one matter and four of different ones, for each. */
  static List<Pair> pairs(List<Group> groups) {
    List<Pair> pairs = new ArrayList<>();
    for (Group group : groups) {
      List<Matter> told = group.told();
      List<Matter> others = group.others();
      pairs.add(new Pair(told.get(0), told.get(1), true));
      pairs.add(new Pair(told.get(0), told.get(2), true));
      pairs.add(new Pair(told.get(1), told.get(2), true));
      pairs.add(new Pair(told.get(0), others.get(0), false));
      pairs.add(new Pair(told.get(0), others.get(1), false));
      pairs.add(new Pair(told.get(1), others.get(0), false));
      pairs.add(new Pair(told.get(2), others.get(1), false));
    }
    return pairs;
  }

  /** So many other matters of the same compounds and categories, made from templates. */
  static List<Matter> distractors(int count) throws IOException {
    List<String> templates = lines("templates.txt");
    List<Matter> matters = new ArrayList<>();
    var random = new SplittableRandom(count);
    for (int i = 0; i < count; i++) {
      String[] fields = templates.get(i % templates.size()).split("\\|", -1);
      String text = Phrases.fill(fields[1].strip(), random);
      String compound = COMPOUNDS.get(random.nextInt(COMPOUNDS.size()));
      matters.add(matter(text, fields[0].strip(), compound));
    }
    return matters;
  }

  private List<Group> half(int remainder) {
    return IntStream.range(0, groups.size())
        .filter(i -> i % 2 == remainder)
        .mapToObj(groups::get)
        .toList();
  }

  /** As people fill in a form: the compound not always, the category not always alike. */
  private static Matter matter(String text, String category, String compound) {
    var random = new SplittableRandom(text.hashCode());
    @Nullable String told = random.nextInt(PERCENT) < COMPOUND_TOLD_PERCENT ? compound : null;
    String filed = random.nextInt(PERCENT) < USUAL_CATEGORY_PERCENT ? category : "other";
    return new Matter(text, AREA, filed, told, null);
  }

  static List<String> lines(String name) throws IOException {
    try (var stream =
            Objects.requireNonNull(
                LabelledMatters.class.getResourceAsStream("/similarity/" + name), name);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
