package org.yishi.topic.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void whatContainsAQuestionHasAllItsWords() {
    String title = "春和里小区３号楼ＡＢ电梯反复停运";
    for (String question : new String[] {"电梯", "电梯 停运", "3号楼", "ab电", "梯", "小区3"}) {
      assertThat(SearchWords.contains(title, question)).as(question).isTrue();
      assertThat(SearchWords.of(title)).as(question).containsAll(SearchWords.asked(question));
    }
  }

  @Test
  void whatDoesNotContainItIsFoundOutByReading() {
    assertThat(SearchWords.of("梯电电梯停电")).containsAll(SearchWords.asked("电梯电"));
    assertThat(SearchWords.contains("梯电电梯停电", "电梯电")).isFalse();
    assertThat(SearchWords.contains("电梯停运", "停车")).isFalse();
  }

  @Test
  void aNumberIsFoundByAnyOfItsParts() {
    assertThat(SearchWords.contains("河西-大营门-2026-0012", "2026-0012")).isTrue();
    assertThat(SearchWords.of("河西-大营门-2026-0012"))
        .containsAll(SearchWords.asked("大营门-2026"))
        .containsAll(SearchWords.asked("0012"));
  }

  @Test
  void signsAloneAskForNoWords() {
    assertThat(SearchWords.asked("。？")).isEmpty();
    assertThat(SearchWords.contains("电梯停运", "。？")).isFalse();
  }
}
