package org.ae4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.TopShare;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The largest elements of a row")
class TopTest {
  private static final Tensor X = Leaf.of("x", Shape.batchOf(37));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 36, 37})
  @DisplayName("are marked as the definition says, for both signs and many scales")
  void anyScale(int count) {
    SplittableRandom random = new SplittableRandom(count);
    float[] values = new float[5 * 37];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-40, 38)));
    }
    agrees(Functions.topK(X, count), values);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20, 37})
  @DisplayName("are the first ones among equals, and both zeros are equal")
  void ties(int count) {
    SplittableRandom random = new SplittableRandom(count);
    float[] few = {-1f, -0f, 0f, 0f, 1f, Float.MIN_VALUE, -Float.MIN_VALUE};
    float[] values = new float[5 * 37];
    for (int i = 0; i < values.length; i++) {
      values[i] = few[random.nextInt(few.length)];
    }
    agrees(Functions.topK(X, count), values);
    agrees(Functions.topK(X, count), new float[5 * 37]);
  }

  @Test
  @DisplayName("are the same where they are few among many, and few different ones")
  void fewOfMany() {
    Tensor wide = Leaf.of("x", Shape.batchOf(400));
    SplittableRandom random = new SplittableRandom(2);
    float[] few = {-1f, -0f, 0f, 0f, 1f, Float.NaN, Float.POSITIVE_INFINITY};
    float[] values = new float[5 * 400];
    for (int i = 0; i < values.length; i++) {
      values[i] = i < 1000 ? few[random.nextInt(few.length)] : (float) random.nextDouble(-1, 1);
    }
    java.util.Arrays.fill(values, 0, 395, Float.NaN);
    for (int count : new int[] {1, 7, 12, 13}) {
      agrees(wide, Functions.topK(wide, count), values);
    }
  }

  @Test
  @DisplayName("are infinite ones first, and last what is not a number")
  void notFinite() {
    float[] values = new float[37];
    values[3] = Float.NaN;
    values[4] = Float.POSITIVE_INFINITY;
    values[5] = Float.NEGATIVE_INFINITY;
    values[6] = -Float.MAX_VALUE;
    agrees(Functions.topK(X, 1), values);
    agrees(Functions.topK(X, 35), values);
    agrees(Functions.topK(X, 36), values);
  }

  @Test
  @DisplayName("may be a share of a row as long as the batch")
  void share() {
    SplittableRandom random = new SplittableRandom(3);
    float[] values = new float[8 * 37];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble();
    }
    float[] found = agrees(Functions.topShare(X.transpose(1, 0), 0.25), values);
    float sum = 0;
    for (float value : found) {
      sum += value;
    }
    assertThat(sum).isEqualTo(2 * 37);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, 1, 2.4, 2.6, 37, 99})
  @DisplayName("may be as many as another number says, within what there is")
  void counted(double wanted) {
    SplittableRandom random = new SplittableRandom(5);
    float[] values = new float[2 * 37];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    int count = (int) Math.max(1, Math.min(37, Math.round(wanted)));
    float[] found = agrees(Functions.topK(X, Tensor.constant(wanted)), values);
    assertThat(found).containsExactly(agrees(Functions.topK(X, count), values));
    assertThatThrownBy(() -> Functions.topK(X, X))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("scalar");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.5, 1.1, Double.NaN})
  @DisplayName("are never none, nor more than there are")
  void refused(double share) {
    assertThatThrownBy(() -> new TopShare(share))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("share");
  }

  private static float[] agrees(Tensor marks, float[] values) {
    return agrees(X, marks, values);
  }

  private static float[] agrees(Tensor x, Tensor marks, float[] values) {
    int batch = values.length / Math.toIntExact(x.shape().example().size());
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    double[] wanted = new Evaluation(batch).with(x, doubles).of(marks);
    try (Storage given = Storage.of(values);
        Plan plan = new Compiler(batch).bind(x, given).result(marks).compile()) {
      plan.run();
      float[] found = plan.result(marks).toArray(values.length);
      for (int i = 0; i < found.length; i++) {
        assertThat((double) found[i]).as("element %d", i).isEqualTo(wanted[i]);
      }
      return found;
    }
  }
}
