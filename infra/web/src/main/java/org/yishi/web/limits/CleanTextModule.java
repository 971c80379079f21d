package org.yishi.web.limits;

import java.util.OptionalInt;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Refuses texts with control characters, lone surrogates or invisible changes of direction: they
 * break displays, logs and documents, and can make a text read as something that it isn't.
 */
public final class CleanTextModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  public CleanTextModule() {
    super("clean-text");
    addDeserializer(String.class, new CleanTextDeserializer());
  }

  /** The first character of the text that is not allowed. */
  public static OptionalInt firstForbidden(String text) {
    return text.codePoints().filter(CleanTextModule::isForbidden).findFirst();
  }

  private static boolean isForbidden(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n' && character != '\t' && character != '\r';
      case Character.SURROGATE -> true;
      case Character.FORMAT ->
          (character >= 0x202A && character <= 0x202E)
              || (character >= 0x2066 && character <= 0x2069);
      default -> character == 0xFFFE || character == 0xFFFF;
    };
  }

  private static final class CleanTextDeserializer extends StdScalarDeserializer<String> {

    CleanTextDeserializer() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (String) context.handleUnexpectedToken(context.constructType(String.class), parser);
      }
      String text = parser.getString();
      OptionalInt forbidden = firstForbidden(text);
      if (forbidden.isPresent()) {
        throw new ForbiddenCharacterException(parser, forbidden.getAsInt());
      }
      return text;
    }
  }
}
