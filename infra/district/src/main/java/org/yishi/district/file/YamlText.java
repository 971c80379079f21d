package org.yishi.district.file;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Turns a file's bytes into YAML nodes that know where they stand. Nodes only: nothing in the file
 * can name a class.
 */
final class YamlText {

  /** Several times what a district of {@value AreasReader#MAX_AREAS} areas needs. */
  static final int MAX_BYTES = 1024 * 1024;

  private static final int MAX_NESTING = 12;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Problems problems;

  YamlText(Problems problems) {
    this.problems = problems;
  }

  /**
   * The one document of the file.
   *
   * @throws DistrictFileException if it isn't UTF-8, isn't YAML, is empty or too large
   */
  Node parse(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw problems.because("is larger than " + MAX_BYTES + " bytes");
    }
    String text = decode(bytes);
    checkCharacters(text);
    problems.throwIfAny();
    Node root = compose(text);
    problems.throwIfAny();
    if (root == null) {
      throw problems.because("is empty");
    }
    return root;
  }

  /** Editors on Windows put a mark in front; it says nothing. */
  private String decode(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      at(text, text.length(), "isn't UTF-8 here; save the file as UTF-8");
    }
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
  }

  private void checkCharacters(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (!StreamReader.isPrintable(character)) {
        at(text, i, "has the character U+%04X, which doesn't belong here".formatted(character));
        return;
      }
    }
  }

  private void at(String text, int index, String message) {
    String before = text.substring(0, index);
    String line = before.substring(before.lastIndexOf('\n') + 1);
    int lines = (int) before.chars().filter(character -> character == '\n').count();
    problems.at(lines + 1, line.codePointCount(0, line.length()) + 1, message);
  }

  private @Nullable Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_NESTING);
    try {
      return new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      problems.at(mark, "isn't YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw problems.because("isn't YAML that is read here: " + e.getMessage());
    }
    return null;
  }
}
