package org.ae4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ae4j.core.Blueprint;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Phase;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.loss.Losses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Structural similarity")
class StructuralSimilarityTest {
  private static final Shape IMAGE = Shape.of(13, 17, 3);

  private static float[] random(String name) {
    float[] values = new float[Math.toIntExact(IMAGE.size())];
    new NoiseSource(4).stream(name).fill(Distribution.UNIFORM, 0, 0, values, values.length);
    return values;
  }

  @Test
  @DisplayName("is one minus the loss of that name")
  void isTheLoss() {
    float[] one = random("one");
    float[] other = random("other");
    Tensor first = Leaf.of("first", IMAGE.batched());
    Tensor second = Leaf.of("second", IMAGE.batched());
    var scope = new Blueprint(Phase.INFERENCE, Optional.empty()).root();
    Tensor cost = Losses.ssim().withDataRange(2).perExample(first, second, scope);
    double loss =
        new Evaluation(1).with(first, doubles(one)).with(second, doubles(other)).of(cost)[0];
    assertThat(StructuralSimilarity.of(IMAGE, 2).of(one, other)).isEqualTo(1 - loss, within(1e-9));
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }

  @Test
  @DisplayName("is 1 for an image and itself, and falls the more noise is added")
  void falls() {
    float[] image = random("image");
    float[] noise = random("noise");
    StructuralSimilarity similarity = StructuralSimilarity.of(IMAGE, 1);
    double before = similarity.of(image, image);
    assertThat(before).isEqualTo(1, within(1e-12));
    for (float strength : new float[] {0.1f, 0.3f, 1}) {
      float[] noisy = image.clone();
      for (int i = 0; i < noisy.length; i++) {
        noisy[i] += strength * (noise[i] - 0.5f);
      }
      double after = similarity.of(image, noisy);
      assertThat(after).isLessThan(before);
      before = after;
    }
  }

  @Test
  @DisplayName("of even images is what the formula leaves of their levels")
  void even() {
    float[] dark = new float[Math.toIntExact(IMAGE.size())];
    float[] light = dark.clone();
    Arrays.fill(dark, 0.25f);
    Arrays.fill(light, 0.5f);
    double expected = (2 * 0.25 * 0.5 + 1e-4) / (0.0625 + 0.25 + 1e-4);
    assertThat(StructuralSimilarity.of(IMAGE, 1).of(dark, light)).isEqualTo(expected, within(1e-9));
  }

  @Test
  @DisplayName("refuses images without room for its window, other sizes, and no range")
  void refused() {
    assertThatThrownBy(() -> StructuralSimilarity.of(Shape.of(10, 20, 1), 1))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("11 × 11");
    assertThatThrownBy(() -> StructuralSimilarity.of(IMAGE, 0))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> StructuralSimilarity.of(IMAGE, 1).of(new float[5], new float[5]))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("5");
  }
}
