package org.yishi.system.story;

/** Something that people read: Chinese first, English beside it. */
public record Words(String chinese, String english) {

  @Override
  public String toString() {
    return chinese + " · " + english;
  }
}
