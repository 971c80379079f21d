package org.yishi.system.story;

/** What happened differs from what must happen. */
public final class StoryDiffersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoryDiffersException(String message) {
    super(message);
  }
}
