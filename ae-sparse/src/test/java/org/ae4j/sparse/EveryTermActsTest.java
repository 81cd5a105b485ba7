package org.ae4j.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Phase;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A cost of codes")
class EveryTermActsTest {
  private static final Penalty FULL = Penalty.of(1);

  static Stream<LatentSpace> costly() {
    return Stream.of(
        SparseLatentSpace.l1(4, 1),
        SparseLatentSpace.kl(4, 0.05, 1),
        new SparseLatentSpace(4, Activation.TANH, Sparsity.log(0.5), FULL),
        new SparseLatentSpace(4, Activation.LINEAR, Sparsity.hoyer(), FULL),
        new GatedLatentSpace(4, FULL));
  }

  private static double[] slopes(LatentSpace space, double at) {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    Tensor features = bench.data("features", Shape.of(4));
    Latent latent = space.latent(features, bench.scope());
    bench
        .blueprint()
        .schedules()
        .values()
        .forEach(s -> bench.set(s.leaf(), s.schedule().at((long) (at * 100), 100)));
    Tensor cost = latent.penalties().get(0).perExample();
    return bench.evaluate(Gradients.of(cost, List.of(features)).get(0));
  }

  private static double length(double[] slopes) {
    return Math.sqrt(Arrays.stream(slopes).map(slope -> slope * slope).sum());
  }

  @ParameterizedTest
  @MethodSource("costly")
  @DisplayName("moves features")
  void acts(LatentSpace space) {
    assertThat(length(slopes(space, 1))).isGreaterThan(1e-3);
  }

  @Test
  @DisplayName("with a warm-up counts for nothing at first, for half half-way, then in full")
  void warmUp() {
    SparseLatentSpace warm = SparseLatentSpace.l1(4, 1).withPenalty(FULL.withWarmUp(0.5));
    double full = length(slopes(SparseLatentSpace.l1(4, 1), 1));
    assertThat(length(slopes(warm, 0))).isZero();
    assertThat(length(slopes(warm, 0.25)) / full).isBetween(0.49, 0.51);
    assertThat(length(slopes(warm, 0.5))).isEqualTo(full);
    assertThat(length(slopes(warm, 1))).isEqualTo(full);
  }

  @Test
  @DisplayName("of thresholds moves them where codes are near")
  void thresholds() {
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    Tensor features = bench.given("f", Shape.of(2), 0.25, 3);
    JumpReluLatentSpace space =
        JumpReluLatentSpace.of(2, FULL).withThreshold(0.2).withBandwidth(0.5);
    Term cost = space.latent(features, bench.scope()).penalties().get(0);
    Tensor thresholds = bench.blueprint().weights().get("log-threshold").leaf();
    bench.set(thresholds, Math.log(0.2), Math.log(0.2));
    double[] slope = bench.evaluate(Gradients.of(cost.perExample(), List.of(thresholds)).get(0));
    // -1/ε towards θ, times θ towards its logarithm.
    assertThat(slope[0]).isBetween(-0.2 / 0.5 - 1e-9, -0.2 / 0.5 + 1e-9);
    assertThat(slope[1]).isZero();
  }
}
