package org.ae4j.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.History;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.Schedule;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.loss.Losses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A measurement of unseen data")
class ValidatorTest {
  /** Hardly moves, and measures in several batches. */
  private static final TrainingConfig STILL =
      TrainingConfig.ofEpochs(2)
          .withBatchSize(16)
          .withOptimiser(Sgd.plain())
          .withLearningRate(1e-12)
          .withValidation(0.4);

  @Test
  @DisplayName("has schedules at their end, so that epochs compare")
  void schedules() {
    List<History.Epoch> rising = epochs(new LinearRamp(0, 1, 1));
    List<History.Epoch> full = epochs(new LinearRamp(1, 1, 1));
    assertThat(rising.get(0).training().get("size")).isLessThan(full.get(0).training().get("size"));
    for (int i = 0; i < 2; i++) {
      assertThat(rising.get(i).validation()).isEqualTo(full.get(i).validation());
      assertThat(rising.get(i).validation().get("size")).isPositive();
    }
  }

  private static List<History.Epoch> epochs(Schedule weight) {
    Autoencoder penalised =
        Autoencoder.of(new Linear(), new Penalised(weight), new Linear(), Losses.squaredError());
    try (TrainedAutoencoder model = Trainer.with(STILL).fit(penalised, examples())) {
      return model.history().epochs();
    }
  }

  private static Samples examples() {
    float[] numbers = new float[150 * 8];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) Math.sin(i);
    }
    return Samples.of(Shape.of(8), numbers);
  }

  /** Codes that pay for their squared length, the more the further training is. */
  private record Penalised(Schedule weight) implements LatentSpace {
    @Override
    public Shape features() {
      return Shape.of(2);
    }

    @Override
    public Latent latent(Tensor features, Scope scope) {
      Tensor size = features.square().sumPerExample().mul(scope.scheduled("weight", weight));
      return Latent.of(features, new Term("size", 1, size));
    }
  }
}
