package org.ae4j.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.ae4j.core.FloatArray;
import org.ae4j.core.History;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.Snapshot;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.sparse.Dictionary;
import org.ae4j.sparse.Penalty;
import org.ae4j.sparse.SparseLatentSpace;
import org.ae4j.sparse.Sparsity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What single latents do")
class LatentEffectsTest {
  /** On the first axis latents are -3, 1 and 2; on the other one 0, 4 and 1. */
  static final float[][] ROWS = {{-3, 0, 0}, {1, 2.4f, 3.2f}, {2, 0.6f, 0.8f}};

  private static final Samples EXAMPLES = Samples.of(ROWS);

  /** Has the atoms (1, 0, 0) and (0, 0.6, 0.8), which are its encoder's weights as well. */
  static TrainedAutoencoder dictionary(LatentSpace latents) {
    return TrainedAutoencoder.of(
        new Snapshot(
            Dictionary.of(latents),
            Shape.of(3),
            Optional.empty(),
            Map.of(
                "encoder/weights",
                    new FloatArray(Shape.of(3, 2), new float[] {1, 0, 0, 0.6f, 0, 0.8f}),
                "encoder/bias", new FloatArray(Shape.of(2), new float[2]),
                "decoder/atoms",
                    new FloatArray(Shape.of(2, 3), new float[] {1, 0, 0, 0, 0.6f, 0.8f}),
                "decoder/bias", new FloatArray(Shape.of(3), new float[3])),
            Map.of(),
            Optional.empty(),
            History.empty()));
  }

  private static TrainedAutoencoder linear() {
    return dictionary(
        new SparseLatentSpace(2, Activation.LINEAR, Sparsity.log(1), Penalty.of(0.1)));
  }

  @Test
  @DisplayName("is shown at the number of largest magnitude, also where that is negative")
  void filters() {
    try (TrainedAutoencoder model = linear()) {
      LatentEffects effects = LatentEffects.of(model, EXAMPLES, model.encode(EXAMPLES));
      assertThat(effects.usual(0)).isEqualTo(-3, within(1e-5f));
      assertThat(effects.usual(1)).isEqualTo(4, within(1e-5f));
      float[][] filters = effects.contrasted(1, 0);
      assertThat(filters[0]).containsExactly(new float[] {0, 0.75f, 1}, within(1e-5f));
      assertThat(filters[1]).containsExactly(new float[] {0, 1, 1}, within(1e-5f));
    }
  }

  @Test
  @DisplayName("is excited most by examples on the side that the filter shows")
  void exciting() {
    try (TrainedAutoencoder model = linear()) {
      LatentEffects effects = LatentEffects.of(model, EXAMPLES, model.encode(EXAMPLES));
      assertThat(effects.exciting(0, 3)).containsExactly(0, 1, 2);
      assertThat(effects.exciting(1, 2)).containsExactly(1, 2);
    }
  }

  @Test
  @DisplayName("of rectified codes is excited most by the largest ones")
  void rectified() {
    try (TrainedAutoencoder model = dictionary(SparseLatentSpace.l1(2, 0.1))) {
      LatentEffects effects = LatentEffects.of(model, EXAMPLES, model.encode(EXAMPLES));
      assertThat(effects.exciting(0, 3)).containsExactly(2, 1, 0);
    }
  }
}
