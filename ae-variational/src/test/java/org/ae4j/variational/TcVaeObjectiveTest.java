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
    Model model = Affine.autoencoder(gaussian(1)).model(Shape.of(2), Phase.TRAINING);
    Tensor information = TcVaeObjective.of(6, 50).terms(model).get(1).perExample();
    Workbench bench = Workbench.of(model.blueprint(), BATCH);
    double[] found = bench.evaluate(information);
    double[] codes = bench.evaluate(model.latent().code());
    double[] features = bench.evaluate(model.features());
    for (int i = 0; i < BATCH; i++) {
      double sum = 0;
      for (int j = 0; j < BATCH; j++) {
        sum += Math.exp(logDensity(codes[i], features, j));
      }
      double expected = logDensity(codes[i], features, i) - Math.log(sum / (50.0 * BATCH));
      assertThat(found[i]).isEqualTo(expected, within(1e-10));
    }
  }

  private static double logDensity(double z, double[] features, int row) {
    double distance = z - features[2 * row];
    double logVariance = features[2 * row + 1];
    return -0.5
        * (Math.log(2 * Math.PI) + logVariance + distance * distance * Math.exp(-logVariance));
  }

  @Test
  @DisplayName("a single dimension has no total correlation, whatever the data")
  void singleDimension() {
    Model model = Affine.autoencoder(gaussian(1)).model(Shape.of(2), Phase.TRAINING);
    Term correlation = TcVaeObjective.of(6, 50).terms(model).get(2);
    Workbench bench = Workbench.of(model.blueprint(), BATCH);
    assertThat(cost(bench, correlation)).containsExactly(new double[BATCH], within(1e-12));
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
