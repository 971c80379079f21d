package org.yishi.topic.forms;

import java.util.List;

/** A form with what is known filled in; the rest stays empty, to be filled in by hand. */
public record Form(String title, List<Part> parts) {

  public Form {
    parts = List.copyOf(parts);
  }

  /**
   * Fields under a heading.
   *
   * @param heading empty for the first part, which has none
   */
  public record Part(String heading, List<Field> fields) {
    public Part {
      fields = List.copyOf(fields);
    }
  }

  /**
   * One field.
   *
   * @param lines how much room is left for handwriting
   */
  public record Field(String label, String value, int lines) {}

  /** All its fields, in order. */
  public List<Field> fields() {
    return parts.stream().flatMap(part -> part.fields().stream()).toList();
  }
}
