package org.yishi.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yishi.similarity.Match.Reason;
import org.yishi.similarity.Query.Scope;

class SimilarityIndexTest {

  private static final String COMMUNITY = "120103001001";

  private final SimilarityIndex index = new SimilarityIndex(4);

  @Test
  void theSameMatterComesFirstWithWhatMatched() {
    put("lift", COMMUNITY, "三号楼电梯坏了，一直没人修", true);
    put("dog", COMMUNITY, "遛狗不拴绳吓到孩子", true);
    List<Match> found = search("3栋的电梯坏了没人修", COMMUNITY, null, Scope.ALL);
    assertThat(found.getFirst().id()).isEqualTo("lift");
    assertThat(found.getFirst().reasons()).contains(Reason.WORDS, Reason.BUILDING, Reason.ASK);
    assertThat(found.getFirst().score()).isGreaterThan(found.getLast().score());
  }

  @Test
  void anotherBuildingIsAnotherMatterUnlessThePlaceDoesNotCount() {
    put("lift", COMMUNITY, "三号楼电梯坏了，一直没人修", true);
    String text = "五号楼电梯坏了，一直没人修";
    assertThat(search(text, COMMUNITY, null, Scope.ALL).getFirst().same()).isFalse();
    assertThat(search(text, COMMUNITY, null, Scope.ANYWHERE).getFirst().same()).isTrue();
  }

  @Test
  void theAreaThoseBelowAndThoseAboveAreSearched() {
    put("here", COMMUNITY, "路灯坏了", true);
    put("beside", "120103001002", "路灯坏了", true);
    put("street", "120103001", "路灯坏了", true);
    put("other", "120103002001", "路灯坏了", true);
    assertThat(ids(search("路灯坏了", COMMUNITY, null, Scope.ALL)))
        .containsExactlyInAnyOrder("here", "street");
    assertThat(ids(search("路灯坏了", "120103001", "here", Scope.ALL)))
        .containsExactlyInAnyOrder("beside", "street");
    assertThat(ids(search("路灯坏了", "120103", null, Scope.ALL))).hasSize(4);
  }

  @Test
  void whatIsNotOpenIsFoundByWhomItConcernsOnly() {
    put("secret", COMMUNITY, "路灯坏了", false);
    assertThat(search("路灯坏了", COMMUNITY, null, Scope.OPEN)).isEmpty();
    assertThat(search("路灯坏了", COMMUNITY, null, Scope.ALL)).hasSize(1);
  }

  @Test
  void whatIsReplacedOrRemovedIsNotFoundAndItsPlaceIsUsedAgain() {
    for (int i = 0; i < 2_000; i++) {
      index.put("t" + i % 4, matter("路灯坏了" + i, COMMUNITY), vector(i), true);
    }
    assertThat(index.size()).isEqualTo(4);
    assertThat(index.put("more", matter("x", COMMUNITY), null, true)).isFalse();
    index.remove("t1");
    assertThat(ids(search("路灯坏了", COMMUNITY, null, Scope.ALL)))
        .containsExactlyInAnyOrder("t0", "t2", "t3");
  }

  private static Vector vector(int seed) {
    float[] direction = new float[SentenceModel.DIMENSIONS];
    direction[seed % direction.length] = 1;
    return Vector.of(direction);
  }

  private void put(String id, String area, String text, boolean open) {
    assertThat(index.put(id, matter(text, area), null, open)).isTrue();
  }

  private List<Match> search(String text, String within, @Nullable String except, Scope scope) {
    return index.search(new Query(matter(text, COMMUNITY), null, within, except, scope, 10));
  }

  private static List<String> ids(List<Match> matches) {
    return matches.stream().map(Match::id).toList();
  }

  private static Matter matter(String text, String area) {
    return new Matter(text, area, null, null, null);
  }
}
