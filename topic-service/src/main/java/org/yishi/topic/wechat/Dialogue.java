package org.yishi.topic.wechat;

import org.jspecify.annotations.Nullable;
import org.yishi.topic.Location;
import org.yishi.topic.Submission;
import org.yishi.topic.wechat.CommunityNames.Finding;

/**
 * How a conversation leads to a topic. A topic needs a community and a matter; whichever comes
 * first is remembered until the other does. A spot on the map is kept with it, and counts as the
 * community's name when its address has one.
 */
final class Dialogue {

  /** Characters of the shortest matter; a greeting is shorter. */
  static final int SHORTEST_MATTER = 4;

  /** Characters of the first line that make the title. */
  static final int TITLE = 30;

  private final CommunityNames names;

  Dialogue(CommunityNames names) {
    this.names = names;
  }

  /** Half a conversation: what was said so far. */
  record Memory(@Nullable String area, @Nullable String matter, @Nullable Location place) {
    static final Memory NOTHING = new Memory(null, null, null);

    @Override
    public String toString() {
      return "Memory[…]";
    }
  }

  /** What follows from a message. */
  sealed interface Step {
    /** Enough is known. */
    record Submit(String area, String matter, @Nullable Location place) implements Step {
      @Override
      public String toString() {
        return "Submit[…]";
      }

      String title() {
        String line = matter.lines().findFirst().orElse(matter).strip();
        int end = Math.min(line.length(), TITLE);
        return line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, end)));
      }
    }

    /** Something is missing: say so, and remember the rest. */
    record Ask(Answer answer, Memory memory) implements Step {}
  }

  Step next(Memory memory, WeChatMessage message) {
    return switch (message) {
      case WeChatMessage.Text text -> text(memory, text.content());
      case WeChatMessage.Spot spot -> spot(memory, spot);
      case WeChatMessage.Followed _ -> new Step.Ask(Answer.WELCOME, memory);
      case WeChatMessage.Other _ -> new Step.Ask(Answer.WORDS_ONLY, memory);
    };
  }

  private Step text(Memory memory, String content) {
    if (content.length() > Submission.MAX_DESCRIPTION) {
      return new Step.Ask(Answer.TOO_LONG, memory);
    }
    return switch (names.atStart(content)) {
      case Finding.Found(var area, var rest) ->
          both(new Memory(area, isMatter(rest) ? rest : memory.matter(), memory.place()));
      case Finding.Ambiguous _ -> new Step.Ask(Answer.WHICH_STREET, memory);
      case Finding.None _ ->
          isMatter(content)
              ? both(new Memory(memory.area(), content, memory.place()))
              : new Step.Ask(Answer.WELCOME, memory);
    };
  }

  private Step spot(Memory memory, WeChatMessage.Spot spot) {
    String label = spot.label();
    String address =
        label.length() > Location.MAX_TEXT ? label.substring(0, Location.MAX_TEXT) : label;
    var place =
        new Location(
            null,
            null,
            null,
            null,
            null,
            address.isBlank() ? null : address,
            new Location.Point(spot.latitude(), spot.longitude()));
    return both(new Memory(names.within(label).orElse(memory.area()), memory.matter(), place));
  }

  private static Step both(Memory memory) {
    String area = memory.area();
    String matter = memory.matter();
    if (area == null) {
      return new Step.Ask(matter == null ? Answer.WHERE_AND_WHAT : Answer.WHICH_COMMUNITY, memory);
    }
    return matter == null
        ? new Step.Ask(Answer.WHAT, memory)
        : new Step.Submit(area, matter, memory.place());
  }

  private static boolean isMatter(String text) {
    return text.codePointCount(0, text.length()) >= SHORTEST_MATTER;
  }
}
