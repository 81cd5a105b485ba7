package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.Latent;
import org.ae4j.core.Phase;
import org.ae4j.core.Schedule;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.ConstantRate;
import org.ae4j.core.train.LinearRamp;
import org.ae4j.testkit.GenerativeLatentSpaceContract;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A Gaussian latent space")
class GaussianLatentSpaceTest implements GenerativeLatentSpaceContract {
  private static final GaussianLatentConfig CONFIG = GaussianLatentConfig.ofWidth(2);

  @Override
  public GenerativeLatentSpace latentSpace() {
    return new GaussianLatentSpace(CONFIG.withBeta(4));
  }

  private static List<Term> penalties(KlPenalty penalty, Workbench bench, Tensor features) {
    return new GaussianLatentSpace(CONFIG.withKl(penalty))
        .latent(features, bench.scope())
        .penalties();
  }

  private static double slope(Term term, Workbench bench, Tensor features) {
    double[] gradient = bench.evaluate(Gradients.of(term.perExample(), List.of(features)).get(0));
    return IntStream.range(0, gradient.length).mapToDouble(i -> Math.abs(gradient[i])).sum();
  }

  @Test
  @DisplayName("draws codes in training, and gives the mean of the posterior in use")
  void meanInUse() {
    Workbench using = Workbench.of(Phase.INFERENCE, 1);
    Tensor features = using.given("features", Shape.of(4), 0.5, -1, 3, 3);
    Tensor code = latentSpace().latent(features, using.scope()).code();
    assertThat(using.evaluate(code)).containsExactly(0.5, -1);

    Workbench training = Workbench.of(Phase.TRAINING, 1);
    Tensor same = training.given("features", Shape.of(4), 0.5, -1, Math.log(9), Math.log(9));
    Tensor drawn = latentSpace().latent(same, training.scope()).code();
    double[] noise =
        training.elements(training.blueprint().noises().values().iterator().next().leaf());
    double[] expected = {0.5 + 3 * noise[0], -1 + 3 * noise[1]};
    assertThat(training.evaluate(drawn)).containsExactly(expected, within(1e-12));
  }

  @Test
  @DisplayName("its log-ratio of prior and posterior is minus the divergence, in the mean")
  void logRatio() {
    int draws = 20_000;
    Workbench bench = Workbench.of(Phase.TRAINING, draws);
    double[] rows = new double[4 * draws];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = List.of(0.5, -1.0, 0.3, -0.8).get(i % 4);
    }
    Tensor features = bench.given("features", Shape.of(4), rows);
    Latent latent = new GaussianLatentSpace(CONFIG).latent(features, bench.scope());
    Statistic ratio = Statistic.of(bench.evaluate(latent.logRatio().orElseThrow()));
    double kl = bench.evaluate(latent.penalties().get(0).perExample())[0];
    assertThat(ratio.mean()).isEqualTo(-kl, within(4 * ratio.standardError()));
    assertThat(ratio.standardError()).isLessThan(0.02);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 4})
  @DisplayName("charges β times the divergence, and reports the divergence itself")
  void beta(double beta) {
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    Tensor features = bench.given("features", Shape.of(4), 1, -1, 0, 0);
    List<Term> terms = penalties(KlPenalty.weighted(beta), bench, features);
    assertThat(terms).singleElement().extracting(Term::weight).isEqualTo(beta);
    assertThat(bench.evaluate(terms.get(0).perExample())).containsExactly(1);
    assertThat(slope(terms.get(0), bench, features)).isPositive();
  }

  @Test
  @DisplayName("charges what the schedule of β says; the workbench is half way through a run")
  void scheduled() {
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    Tensor features = bench.given("features", Shape.of(4), 1, -1, 0, 0);
    List<Term> terms = penalties(KlPenalty.scheduled(new LinearRamp(0, 1, 1)), bench, features);
    assertThat(terms).extracting(Term::weight).containsExactly(0.0, 1.0);
    assertThat(bench.evaluate(terms.get(0).perExample())).containsExactly(1);
    assertThat(bench.evaluate(terms.get(1).perExample())).containsExactly(0.5);
  }

  @Test
  @DisplayName("charges the distance from a capacity on both sides of it")
  void capacity() {
    Workbench bench = Workbench.of(Phase.TRAINING, 2);
    Tensor features = bench.given("features", Shape.of(4), 1, -1, 0, 0, 3, 1, 0, 0);
    KlPenalty capacity = KlPenalty.capacity(1000, new ConstantRate(2));
    List<Term> terms = penalties(capacity, bench, features);
    assertThat(bench.evaluate(terms.get(1).perExample())).containsExactly(1, 3);
    assertThat(terms).extracting(Term::weight).containsExactly(0.0, 1000.0);
    double[] gradient =
        bench.evaluate(Gradients.of(terms.get(1).perExample(), List.of(features)).get(0));
    assertThat(gradient[0]).isEqualTo(-1);
    assertThat(gradient[4]).isEqualTo(3);
  }

  @Test
  @DisplayName("free bits: a dimension whose mean divergence is below costs the same without slope")
  void freeBits() {
    Workbench bench = Workbench.of(Phase.TRAINING, 2);
    Tensor features = bench.given("features", Shape.of(4), 2, 0.1, 0, 0, 2, 0.3, 0, 0);
    List<Term> terms = penalties(KlPenalty.freeBits(0.5), bench, features);
    assertThat(bench.evaluate(terms.get(1).perExample()))
        .containsExactly(new double[] {2.5, 2.5}, within(1e-12));
    double[] gradient =
        bench.evaluate(Gradients.of(terms.get(1).perExample(), List.of(features)).get(0));
    assertThat(gradient[0]).isEqualTo(2, within(1e-12));
    assertThat(gradient[1]).isZero();
  }

  @Test
  @DisplayName("keeps positions of convolutional features")
  void positions() {
    Workbench bench = Workbench.of(Phase.TRAINING, 2);
    Tensor features = bench.data("features", Shape.of(3, 3, 4));
    Latent latent = latentSpace().latent(features, bench.scope());
    assertThat(latent.code().shape()).isEqualTo(Shape.batchOf(3, 3, 2));
    assertThat(bench.evaluate(latent.penalties().get(0).perExample())).hasSize(2);
  }

  @Test
  @DisplayName("costs an example the same in a batch as alone, given the same noise")
  void batching() {
    Workbench many = Workbench.of(Phase.TRAINING, 3);
    Tensor rows = many.data("features", Shape.of(4));
    Latent together = latentSpace().latent(rows, many.scope());
    double[] noise = many.elements(many.blueprint().noises().values().iterator().next().leaf());
    double[] ratios = many.evaluate(together.logRatio().orElseThrow());
    double[] costs = many.evaluate(together.penalties().get(0).perExample());
    for (int i = 0; i < 3; i++) {
      Workbench one = Workbench.of(Phase.TRAINING, 1);
      double[] features = Arrays.copyOfRange(many.elements(rows), 4 * i, 4 * i + 4);
      Latent alone =
          latentSpace().latent(one.given("features", Shape.of(4), features), one.scope());
      Tensor drawn = one.blueprint().noises().values().iterator().next().leaf();
      one.set(drawn, Arrays.copyOfRange(noise, 2 * i, 2 * i + 2));
      assertThat(one.evaluate(alone.logRatio().orElseThrow())).containsExactly(ratios[i]);
      assertThat(one.evaluate(alone.penalties().get(0).perExample())).containsExactly(costs[i]);
    }
  }

  @Test
  @DisplayName("refuses settings that cannot work")
  void refuses() {
    assertThatThrownBy(() -> GaussianLatentConfig.ofWidth(0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("width must be at least 1, but was 0");
    assertThatThrownBy(() -> CONFIG.withBeta(-1))
        .hasMessage("beta must be finite and not negative, but was -1.0");
    assertThatThrownBy(() -> CONFIG.withBeta(Double.NaN))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> KlPenalty.freeBits(0)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> KlPenalty.capacity(0, new ConstantRate(1)))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  @DisplayName("refuses a β or a capacity that is negative or not finite at any time of a run")
  void schedules() {
    assertThatThrownBy(() -> KlPenalty.scheduled(new LinearRamp(0, -1, 0.5)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("beta after 1 of 100 steps must be finite and not negative, but was -0.02");
    assertThatThrownBy(() -> KlPenalty.scheduled(new CyclicRamp(-1, 1, 4, 0.5)))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> KlPenalty.capacity(10, new LinearRamp(0, -5, 1)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("capacity after 1 of 100 steps");
    Schedule endless = (step, steps) -> step < steps ? 1 : Double.POSITIVE_INFINITY;
    assertThatThrownBy(() -> KlPenalty.scheduled(endless))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  @DisplayName("a cyclic ramp climbs in every cycle and ends at its highest")
  void cyclic() {
    CyclicRamp ramp = CyclicRamp.standard();
    double[] values =
        IntStream.of(0, 5, 12, 13, 24, 25, 80, 100).mapToDouble(i -> ramp.at(i, 100)).toArray();
    double[] expected = {0, 0.4, 0.96, 1, 1, 0, 0.4, 1};
    assertThat(values).containsExactly(expected, within(1e-12));
    assertThatThrownBy(() -> new CyclicRamp(0, 1, 0, 0.5))
        .isInstanceOf(ConfigurationException.class);
  }
}
