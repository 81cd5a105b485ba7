package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Objective;
import org.ae4j.core.Phase;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.Adam;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.ObjectiveContract;
import org.ae4j.testkit.Tiny;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The adversarial objective")
class AdversarialObjectiveTest implements ObjectiveContract {
  @Override
  public Objective objective() {
    return new AdversarialObjective(2, Discriminator.ofLayers(16));
  }

  @Override
  public Autoencoder autoencoder() {
    return Affine.autoencoder(new MatchedLatentSpace(1));
  }

  @Test
  @DisplayName("spreads codes towards the prior that reconstruction alone would leave narrow")
  void matchesThePrior() {
    float[][] narrow = Tiny.plane(200, 5, 1);
    // With momentum two players chase each other in circles.
    TrainingConfig config =
        TrainingConfig.ofEpochs(80)
            .withBatchSize(50)
            .withShards(1)
            .withLearningRate(0.02)
            .withOptimiser(Adam.standard().withBeta1(0));
    Autoencoder weak = autoencoder().withObjective(new MmdObjective(1e-6, MmdKernel.rbf(1)));
    try (TrainedAutoencoder matched =
            Trainer.with(config).fit(autoencoder().withObjective(objective()), narrow);
        TrainedAutoencoder free = Trainer.with(config.withEpochs(20)).fit(weak, narrow)) {
      double near = Math.abs(Math.log(deviation(matched.encode(narrow))));
      double far = Math.abs(Math.log(deviation(free.encode(narrow))));
      assertThat(near).isLessThan(0.5 * far);
    }
  }

  private static double deviation(float[][] codes) {
    double mean = Arrays.stream(codes).mapToDouble(c -> c[0]).average().orElseThrow();
    double square =
        Arrays.stream(codes).mapToDouble(c -> Math.pow(c[0] - mean, 2)).average().orElseThrow();
    return Math.sqrt(square);
  }

  @Test
  @DisplayName("refuses a latent space without a prior, and a discriminator without layers")
  void refuses() {
    var model = Tiny.autoencoder().model(Shape.of(5), Phase.TRAINING);
    assertThatThrownBy(() -> objective().opponents(model))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("MatchedLatentSpace");
    assertThatThrownBy(Discriminator::ofLayers).isInstanceOf(ConfigurationException.class);
  }
}
