package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Objective;
import org.ae4j.core.Phase;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.loss.Losses;
import org.ae4j.testkit.ObjectiveContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The importance-weighted bound")
class IwaeObjectiveTest implements ObjectiveContract {
  private static final double SHIFT = 0.4;
  private static final int REPEATS = 2000;

  @Override
  public Objective objective() {
    return IwaeObjective.of(3);
  }

  @Override
  public Autoencoder autoencoder() {
    return Affine.autoencoder(new GaussianLatentSpace(GaussianLatentConfig.ofWidth(2)));
  }

  private static double[] bounds(LinearModel linear) {
    double[] costs = linear.bench.evaluate(linear.terms.get(0).perExample());
    return java.util.Arrays.stream(costs).map(cost -> -cost).toArray();
  }

  @Test
  @DisplayName("is log p(x) for every k and every draw, once the posterior is exact")
  void exactPosterior() {
    for (int k : new int[] {1, 2, 7}) {
      for (double bound : bounds(new LinearModel(IwaeObjective.of(k), 20, 0))) {
        assertThat(bound).isEqualTo(LinearModel.logLikelihood(), within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  @DisplayName(
      "grows with k and stays below log p(x): ELBO ≤ IWAE-k ≤ IWAE-2k, by 3 standard errors")
  void ordered(int k) {
    Statistic smaller = Statistic.of(bounds(new LinearModel(IwaeObjective.of(k), REPEATS, SHIFT)));
    LinearModel twice = new LinearModel(IwaeObjective.of(2 * k), REPEATS, SHIFT);
    Statistic larger = Statistic.of(bounds(twice));
    double error = Math.hypot(smaller.standardError(), larger.standardError());
    assertThat(larger.mean() - smaller.mean()).isGreaterThan(3 * error);
    assertThat(larger.mean() - LinearModel.logLikelihood()).isLessThan(3 * larger.standardError());
  }

  @Test
  @DisplayName("with one draw it is the evidence lower bound, in the mean")
  void oneDraw() {
    LinearModel plain = new LinearModel(Objective.standard(), REPEATS, SHIFT);
    double[] reconstruction = plain.bench.evaluate(plain.terms.get(0).perExample());
    double[] kl = plain.bench.evaluate(plain.terms.get(1).perExample());
    Statistic expected = Statistic.of(reconstruction);
    Statistic found = Statistic.of(bounds(new LinearModel(IwaeObjective.of(1), REPEATS, SHIFT)));
    double error = Math.hypot(expected.standardError(), found.standardError());
    assertThat(found.mean()).isEqualTo(-expected.mean() - kl[0], within(4 * error));
  }

  @Test
  @DisplayName(
      "the doubly reparameterised gradient belongs to the same bound, and the decoder's is the same")
  void sameBound() {
    LinearModel plain = new LinearModel(IwaeObjective.of(5), 50, SHIFT);
    LinearModel doubly =
        new LinearModel(IwaeObjective.of(5).withDoubleReparameterisation(), 50, SHIFT);
    assertThat(bounds(doubly)).containsExactly(bounds(plain), within(1e-12));
    assertThat(gradient(doubly, "decoder/weights"))
        .containsExactly(gradient(plain, "decoder/weights"), within(1e-9));
  }

  private static double[] gradient(LinearModel linear, String path) {
    Tensor cost = linear.terms.get(0).perExample();
    return linear.bench.evaluate(Gradients.of(cost, List.of(linear.weight(path))).get(0));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3"})
  @DisplayName(
      "both gradients of the encoder have the same mean, the doubly reparameterised one less noise")
  void sameMeanLessNoise(int element) {
    Statistic plain = encoderGradient(IwaeObjective.of(5), SHIFT, element);
    Statistic doubly =
        encoderGradient(IwaeObjective.of(5).withDoubleReparameterisation(), SHIFT, element);
    double error = Math.hypot(plain.standardError(), doubly.standardError());
    assertThat(doubly.mean()).isEqualTo(plain.mean(), within(4 * error));
    assertThat(doubly.standardError()).isLessThan(0.7 * plain.standardError());
  }

  @Test
  @DisplayName(
      "the doubly reparameterised gradient vanishes, draw by draw, where the posterior is exact")
  void vanishes() {
    LinearModel doubly = new LinearModel(IwaeObjective.of(5).withDoubleReparameterisation(), 30, 0);
    assertThat(gradient(doubly, "encoder/weights")).containsExactly(new double[12], within(1e-10));
  }

  /** Of the features rather than the weights: one number for every example. */
  private static Statistic encoderGradient(Objective objective, double shift, int element) {
    LinearModel linear = new LinearModel(objective, REPEATS, shift);
    Tensor cost = linear.terms.get(0).perExample();
    Tensor features = linear.model.features();
    double[] all = linear.bench.evaluate(Gradients.of(cost, List.of(features)).get(0));
    double[] one = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      one[i] = all[i * 4 + element];
    }
    return Statistic.of(one);
  }

  @Test
  @DisplayName("charges reconstruction and divergence where nothing is random")
  void inUse() {
    Autoencoder autoencoder = autoencoder().withObjective(objective());
    List<Term> terms = objective().terms(autoencoder.model(Shape.of(3), Phase.INFERENCE));
    assertThat(terms).extracting(Term::name).containsExactly("reconstruction", "kl");
  }

  @Test
  @DisplayName("refuses latent spaces whose settings it would ignore, or that have no densities")
  void refuses() {
    refuses(
        IwaeObjective.of(2),
        new GaussianLatentSpace(GaussianLatentConfig.ofWidth(2).withBeta(2)),
        "weights of its own");
    refuses(IwaeObjective.of(2), new MatchedLatentSpace(2), "densities");
    FlowLatentSpace flow = new FlowLatentSpace(2, Flow.planar(1));
    refuses(IwaeObjective.of(2).withDoubleReparameterisation(), flow, "Gaussian latent space");
    assertThatThrownBy(() -> IwaeObjective.of(0)).isInstanceOf(ConfigurationException.class);
  }

  @Test
  @DisplayName("refuses a loss that is no likelihood, which would bound nothing")
  void refusesOtherLosses() {
    var model = autoencoder().withLoss(Losses.squaredError()).model(Shape.of(3), Phase.TRAINING);
    assertThatThrownBy(() -> objective().terms(model))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("needs a loss that is a likelihood")
        .hasMessageContaining("SquaredError");
  }

  private static void refuses(Objective objective, LatentSpace latentSpace, String reason) {
    var model = Affine.autoencoder(latentSpace).model(Shape.of(3), Phase.TRAINING);
    assertThatThrownBy(() -> objective.terms(model))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(reason);
  }
}
