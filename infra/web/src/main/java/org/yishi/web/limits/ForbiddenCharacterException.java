package org.yishi.web.limits;

import java.util.Locale;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A text holds a character that has no place in one. */
public final class ForbiddenCharacterException extends DatabindException {

  private static final long serialVersionUID = 1L;

  private final int character;

  ForbiddenCharacterException(JsonParser parser, int character) {
    super(parser, "forbidden character");
    this.character = character;
  }

  /** The character's name, such as {@code U+0007}. */
  public String name() {
    return String.format(Locale.ROOT, "U+%04X", character);
  }
}
