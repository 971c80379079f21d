package org.yishi.district.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yishi.district.Term;

/**
 * A value of the file that knows where it stands.
 *
 * <p>Asked for what it isn't, it reports that and answers with something of the right type, so that
 * reading goes on and finds the other problems; a file with problems never becomes a district.
 * Scalars are taken as written: {@code 120103} is a text as good as {@code "120103"}.
 */
record Value(Node node, Problems problems) {

  /** Names of areas, departments, parties and so on. */
  static final int MAX_TEXT = 60;

  /** Stands where a term can't be read, until the file is refused. */
  static final Term ANY_TERM = new Term.WorkingDays(1);

  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,6}");

  /**
   * An entry of a mapping.
   *
   * @param place where the key stands
   */
  record Entry(String key, Value place, Value value) {}

  void refuse(String message) {
    problems.at(node, message);
  }

  /** One line of text. */
  String text() {
    if (!(node instanceof ScalarNode scalar) || node.getTag().equals(Tag.NULL)) {
      refuse("must be a text");
      return "";
    }
    String text = scalar.getValue();
    if (text.isBlank() || !text.equals(text.strip()) || text.lines().count() > 1) {
      refuse("must be one line of text without spaces around it");
    } else if (text.codePointCount(0, text.length()) > MAX_TEXT) {
      refuse("must not be longer than " + MAX_TEXT + " characters");
    }
    return text;
  }

  /** A text of a given form. */
  String text(Pattern form, String description) {
    String text = text();
    if (!text.isEmpty() && !form.matcher(text).matches()) {
      refuse("'%s' must be %s".formatted(text, description));
    }
    return text;
  }

  int number(int min, int max) {
    String text = written();
    if (WHOLE_NUMBER.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    }
    refuse("must be a whole number from %d to %d".formatted(min, max));
    return min;
  }

  boolean flag() {
    return switch (written()) {
      case "true" -> true;
      case "false" -> false;
      default -> {
        refuse("must be true or false");
        yield false;
      }
    };
  }

  Term term() {
    return Term.parse(written())
        .orElseGet(() -> {
          refuse(
              "must be a number from 1 to %d, a space and wd, wh, d, h or min, such as '3 wd'"
                  .formatted(Term.MAX_AMOUNT));
          return ANY_TERM;
        });
  }

  List<Value> items(int max) {
    if (!(node instanceof SequenceNode sequence)) {
      refuse("must be a list");
      return List.of();
    }
    if (sequence.getValue().size() > max) {
      refuse("must not have more than " + max + " entries");
      return List.of();
    }
    return sequence.getValue().stream().map(item -> new Value(item, problems)).toList();
  }

  /** The entries of a mapping whose keys are data, each key once. */
  List<Entry> entries(int max) {
    if (!(node instanceof MappingNode mapping)) {
      refuse("must be a mapping, 'key: value' on each line");
      return List.of();
    }
    if (mapping.getValue().size() > max) {
      refuse("must not have more than " + max + " entries");
      return List.of();
    }
    Set<String> keys = new HashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Value place = new Value(tuple.getKeyNode(), problems);
      String key = place.text();
      if (keys.add(key)) {
        entries.add(new Entry(key, place, new Value(tuple.getValueNode(), problems)));
      } else {
        place.refuse("'" + key + "' is already there");
      }
    }
    return entries;
  }

  /** A mapping whose keys are known. */
  Fields fields() {
    List<Entry> entries = entries(Fields.MAX_KEYS);
    boolean isMapping = node instanceof MappingNode;
    return new Fields(node, entries, isMapping ? problems : problems.ignored());
  }

  private String written() {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
