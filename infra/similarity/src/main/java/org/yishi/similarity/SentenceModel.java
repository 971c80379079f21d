package org.yishi.similarity;

/** Turns a sentence into a direction: sentences of like meaning point alike. */
public interface SentenceModel extends AutoCloseable {

  /** Numbers in a direction. */
  int DIMENSIONS = 512;

  /** Names model and version; vectors of different models can't be compared. */
  String name();

  /** The direction of the text, of length 1. */
  float[] embed(String text);

  @Override
  void close();
}
