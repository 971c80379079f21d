package org.yishi.topic;

/** What is done with a topic's co-signs, which themselves are kept apart from it. */
public sealed interface CosignCommand extends TopicCommand {

  /** Tell the public how many stand behind it, unless it was told a moment ago. */
  record TellCosigns(long count) implements CosignCommand {}
}
