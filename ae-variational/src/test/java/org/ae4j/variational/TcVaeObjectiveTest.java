package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Phase;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.ObjectiveContract;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("β-TCVAE")
class TcVaeObjectiveTest implements ObjectiveContract {
  private static final int BATCH = 6;

  @Override
  public Objective objective() {
    return TcVaeObjective.of(6, 1000);
  }

  @Override
  public Autoencoder autoencoder() {
    return Affine.autoencoder(gaussian(2));
  }

  private static LatentSpace gaussian(int width) {
    return new GaussianLatentSpace(GaussianLatentConfig.ofWidth(width));
  }

  private static double[] cost(Workbench bench, Term term) {
    return bench.evaluate(term.perExample());
  }

  @Test
  @DisplayName("takes the divergence apart: with equal weights nothing but the bound is left")
  void sumsToTheBound() {
    Model model = autoencoder().model(Shape.of(5), Phase.TRAINING);
    List<Term> terms = TcVaeObjective.of(1, 12345).terms(model);
    Workbench bench = Workbench.of(model.blueprint(), BATCH);
    double[] logRatio = bench.evaluate(model.latent().logRatio().orElseThrow());
    double[] information = cost(bench, terms.get(1));
    double[] correlation = cost(bench, terms.get(2));
    double[] dimensionWise = cost(bench, terms.get(3));
    for (int i = 0; i < BATCH; i++) {
      double sum = information[i] + correlation[i] + dimensionWise[i];
      assertThat(sum).isEqualTo(-logRatio[i], within(1e-10));
    }
  }

  @Test
  @DisplayName("estimates the aggregate posterior as the paper does: Σⱼ q(zᵢ|xⱼ) / (N·M)")
  void estimate() {
    Model model = autoencoder().model(Shape.of(5), Phase.TRAINING);
    Tensor information = TcVaeObjective.of(6, 50).terms(model).get(1).perExample();
    Workbench bench = Workbench.of(model.blueprint(), BATCH);
    double[] found = bench.evaluate(information);
    double[] codes = bench.evaluate(model.latent().code());
    double[] features = bench.evaluate(model.features());
    for (int i = 0; i < BATCH; i++) {
      double sum = 0;
      for (int j = 0; j < BATCH; j++) {
        sum += Math.exp(logDensity(codes, i, features, j));
      }
      double expected = logDensity(codes, i, features, i) - Math.log(sum / (50.0 * BATCH));
      assertThat(found[i]).isEqualTo(expected, within(1e-10));
    }
  }

  private static double logDensity(double[] codes, int code, double[] features, int row) {
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      double distance = codes[2 * code + i] - features[4 * row + i];
      double logVariance = features[4 * row + 2 + i];
      double squares = distance * distance * Math.exp(-logVariance);
      sum -= 0.5 * (Math.log(2 * Math.PI) + logVariance + squares);
    }
    return sum;
  }

  @Test
  @DisplayName("refuses codes of one number, which have no total correlation, and weights all 0")
  void refusesNothingToDo() {
    Model model = Affine.autoencoder(gaussian(1)).model(Shape.of(5), Phase.TRAINING);
    assertThatThrownBy(() -> objective().terms(model))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "β-TCVAE makes the numbers of a code independent, so the width must be at least 2, but"
                + " was 1");
    assertThatThrownBy(() -> new TcVaeObjective(0, 0, 0, 100))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("must be finite and above 0");
  }

  @Test
  @DisplayName("every term moves the encoder")
  void slopes() {
    Model model = autoencoder().model(Shape.of(5), Phase.TRAINING);
    List<Term> terms = objective().terms(model);
    Workbench bench = Workbench.of(model.blueprint(), BATCH);
    assertThat(terms).extracting(Term::weight).containsExactly(1.0, 1.0, 6.0, 1.0);
    for (Term term : terms) {
      Tensor slope = Gradients.of(term.perExample(), List.of(model.features())).get(0);
      assertThat(DoubleStream.of(bench.evaluate(slope)).map(Math::abs).sum()).isPositive();
    }
  }

  @Test
  @DisplayName("refuses a latent space whose β it would ignore, or without a Gaussian posterior")
  void refuses() {
    LatentSpace weighted = new GaussianLatentSpace(GaussianLatentConfig.ofWidth(2).withBeta(4));
    for (LatentSpace wrong : List.of(weighted, new MatchedLatentSpace(2))) {
      Model model = Affine.autoencoder(wrong).model(Shape.of(5), Phase.TRAINING);
      assertThatThrownBy(() -> objective().terms(model))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageStartingWith("β-TCVAE");
    }
  }
}
