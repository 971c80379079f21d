package org.yishi.system.story;

/** Something that happens to one topic, played by several people before an audience. */
public interface Story {

  Words title();

  /** Plays it once; throws when anything differs from what must happen. */
  void play(Scene scene) throws InterruptedException;
}
