package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Phase;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.graph.Shape;
import org.ae4j.testkit.ObjectiveContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The objective over several draws")
class MultiSampleObjectiveTest implements ObjectiveContract {
  @Override
  public Objective objective() {
    return new MultiSampleObjective(3);
  }

  @Override
  public Autoencoder autoencoder() {
    return Affine.autoencoder(new GaussianLatentSpace(GaussianLatentConfig.ofWidth(2)));
  }

  @Test
  @DisplayName("is the standard one in the mean, with less noise")
  void sameMeanLessNoise() {
    LinearModel one = new LinearModel(Objective.standard(), 1000, 0.4);
    LinearModel many = new LinearModel(new MultiSampleObjective(8), 1000, 0.4);
    Statistic single = Statistic.of(one.bench.evaluate(one.terms.get(0).perExample()));
    Statistic mean = Statistic.of(many.bench.evaluate(many.terms.get(0).perExample()));
    double error = Math.hypot(single.standardError(), mean.standardError());
    assertThat(mean.mean()).isEqualTo(single.mean(), within(4 * error));
    assertThat(mean.standardError()).isLessThan(0.45 * single.standardError());
    assertThat(many.bench.evaluate(many.terms.get(1).perExample()))
        .containsExactly(one.bench.evaluate(one.terms.get(1).perExample()), within(1e-12));
  }

  @Test
  @DisplayName("refuses a single draw, which is the standard objective")
  void refuses() {
    assertThatThrownBy(() -> new MultiSampleObjective(1))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  @DisplayName("refuses a latent space that draws nothing: the draws would all be equal")
  void refusesWithoutDraws() {
    for (LatentSpace certain :
        List.of(
            new VectorQuantisedLatentSpace(VectorQuantisedConfig.of(5, 2)),
            FiniteScalarLatentSpace.ofLevels(5, 4),
            new PlainLatentSpace(2))) {
      Model model =
          Affine.autoencoder(certain)
              .withCorruption(new DynamicBinarisation())
              .model(Shape.of(5), Phase.TRAINING);
      assertThatThrownBy(() -> objective().terms(model))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("would all be equal");
    }
  }
}
