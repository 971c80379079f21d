package org.yishi.topic.files;

/** What a look into a file has shown. */
public sealed interface Judgement {

  /** It is whole, harmless and of the type. */
  record Sound(FileType type) implements Judgement {}

  /** It can't be taken. */
  record Unfit(FileFault fault) implements Judgement {}
}
