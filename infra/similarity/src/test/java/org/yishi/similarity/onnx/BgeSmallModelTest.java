package org.yishi.similarity.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yishi.similarity.Comparison;
import org.yishi.similarity.Vector;

class BgeSmallModelTest {

  private static final BgeSmallModel MODEL = BgeSmallModel.load();

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @Test
  void aSentencePointsWhereOneOfLikeMeaningDoes() {
    double alike = cosine("三号楼电梯坏了", "3栋电梯停运一周");
    assertThat(alike).isGreaterThan(cosine("三号楼电梯坏了", "希望办一个老年食堂") + 0.2);
  }

  @Test
  void aVectorHasLengthOneAndLosesLittleInBytes() {
    float[] one = MODEL.embed("路灯坏了");
    float[] other = MODEL.embed("小区主路好几盏灯不亮");
    double exact = 0;
    double length = 0;
    for (int i = 0; i < one.length; i++) {
      exact += one[i] * other[i];
      length += one[i] * one[i];
    }
    assertThat(length).isCloseTo(1, within(1e-4));
    assertThat(cosine("路灯坏了", "小区主路好几盏灯不亮")).isCloseTo(exact, within(0.01));
    assertThat(Vector.of(Vector.of(one).bytes())).isEqualTo(Vector.of(one));
  }

  @Test
  void whateverIsTypedIsASentence() {
    for (String text :
        new String[] {"", " ", "?!", "😀😀", "ＡＢＣ１２３", "x".repeat(500), "坏".repeat(500)}) {
      assertThat(MODEL.embed(text)).as(text).hasSize(Vector.BYTES).doesNotContain(Float.NaN);
    }
  }

  private static double cosine(String one, String other) {
    return Comparison.meaning(Vector.of(MODEL.embed(one)), Vector.of(MODEL.embed(other)));
  }
}
