package org.ae4j.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sparse codes")
class CodesTest {
  private static final Shape EIGHT = Shape.of(8);

  private static double[] code(LatentSpace space, Phase phase, double lowest, double highest) {
    Workbench bench = Workbench.of(phase, 6);
    Tensor features = bench.data("features", EIGHT, lowest, highest);
    return bench.evaluate(space.latent(features, bench.scope()).code());
  }

  private static long active(double[] code, int from, int to) {
    return Arrays.stream(code, from, to).filter(value -> value != 0).count();
  }

  @Test
  @DisplayName("of a top-k space have exactly k numbers that are not 0, more in use if wanted")
  void exactlyK() {
    TopKLatentSpace space = TopKLatentSpace.linear(8, 3).withCountInUse(5);
    double[] training = code(space, Phase.TRAINING, -1, 1);
    double[] use = code(space, Phase.INFERENCE, -1, 1);
    for (int row = 0; row < 48; row += 8) {
      assertThat(active(training, row, row + 8)).isEqualTo(3);
      assertThat(active(use, row, row + 8)).isEqualTo(5);
    }
  }

  @Test
  @DisplayName(
      "of a batch top-k space have k·batch numbers that are not 0, fewer if too few are"
          + " positive")
  void atMostKTimesBatch() {
    BatchTopKLatentSpace space = new BatchTopKLatentSpace(8, 3);
    assertThat(active(code(space, Phase.TRAINING, 0.1, 1), 0, 48)).isEqualTo(18);
    assertThat(active(code(space, Phase.TRAINING, -1, 0.1), 0, 48)).isBetween(1L, 18L);
  }

  @Test
  @DisplayName("of a batch top-k space move its threshold to the smallest number kept")
  void threshold() {
    Workbench bench = Workbench.of(Phase.TRAINING, 2);
    Tensor features = bench.given("f", Shape.of(3), 5, 1, -1, 4, 3, 2);
    new BatchTopKLatentSpace(3, 2).latent(features, bench.scope());
    Tensor threshold = bench.blueprint().states().get("threshold").leaf();
    Tensor steps = bench.blueprint().states().get("steps").leaf();
    Tensor next = bench.blueprint().updates().get(threshold);
    assertThat(bench.set(threshold, 0).set(steps, 0).evaluate(next)).containsExactly(2);
    assertThat(bench.set(threshold, 4).set(steps, 1).evaluate(next)).containsExactly(3);
    bench.set(features, -1, -1, -1, -1, -1, -1);
    assertThat(bench.evaluate(next)).containsExactly(4);
  }

  @Test
  @DisplayName("of a batch top-k space in use are what exceeds the threshold")
  void thresholdInUse() {
    Workbench bench = Workbench.of(Phase.INFERENCE, 1);
    Tensor features = bench.given("f", Shape.of(3), 5, 1, -1);
    Latent latent = new BatchTopKLatentSpace(3, 1).latent(features, bench.scope());
    bench.set(bench.blueprint().states().get("threshold").leaf(), 0.5);
    assertThat(bench.evaluate(latent.code())).containsExactly(5, 1, 0);
    bench.set(bench.blueprint().states().get("threshold").leaf(), 1);
    assertThat(bench.evaluate(latent.code())).containsExactly(5, 0, 0);
  }

  @Test
  @DisplayName("of a winner-take-all space keep each unit for its share of the batch")
  void winners() {
    WinnerTakeAllLatentSpace space = new WinnerTakeAllLatentSpace(8, 1 / 3.0);
    double[] training = code(space, Phase.TRAINING, 0.1, 1);
    for (int unit = 0; unit < 8; unit++) {
      int kept = 0;
      for (int row = 0; row < 48; row += 8) {
        kept += training[row + unit] > 0 ? 1 : 0;
      }
      assertThat(kept).isEqualTo(2);
    }
    assertThat(active(code(space, Phase.INFERENCE, 0.1, 1), 0, 48)).isEqualTo(48);
  }

  @Test
  @DisplayName("of a winner-take-all space with places keep one place, for a share of the batch")
  void placesCompete() {
    Workbench bench = Workbench.of(Phase.TRAINING, 2);
    Tensor features = bench.given("f", Shape.of(1, 2, 2), 1, -1, 3, -2, /* second */ 4, 5, 2, 7);
    Latent both = new WinnerTakeAllLatentSpace(2, 0.5).latent(features, bench.scope());
    assertThat(bench.evaluate(both.code())).containsExactly(0, 0, 0, 0, 4, 0, 0, 7);
    Latent spatial = new WinnerTakeAllLatentSpace(2, 1).latent(features, bench.scope());
    assertThat(bench.evaluate(spatial.code())).containsExactly(0, 0, 3, 0, 4, 0, 0, 7);
    assertThat(spatial.code().shape()).isEqualTo(features.shape());
  }

  @Test
  @DisplayName("of an annealed space keep fewer and fewer, and the target's number when measured")
  void annealed() {
    var space = new AnnealedTopKLatentSpace(TopKLatentSpace.linear(8, 2), 6, 0.5);
    Workbench bench = Workbench.of(Phase.TRAINING, 6);
    Tensor code = space.latent(bench.data("features", EIGHT), bench.scope()).code();
    var count = bench.blueprint().schedules().get("count");
    for (int step : new int[] {0, 1, 2, 3, 4, 8}) {
      int kept = Math.max(2, 6 - step * 4 / 4);
      bench.set(count.leaf(), count.schedule().at(step, 8));
      assertThat(active(bench.evaluate(code), 0, 8)).as("step %d of 8", step).isEqualTo(kept);
    }
    assertThat(active(code(space, Phase.EVALUATION, -1, 1), 0, 48)).isEqualTo(12);
  }

  @Test
  @DisplayName("of gates are scaled features where the gate is open, and closed gates pass nothing")
  void gates() {
    Workbench bench = Workbench.of(Phase.TRAINING, 1);
    Tensor features = bench.given("f", Shape.of(3), 2, -1, 0.5);
    Latent latent = new GatedLatentSpace(3, Penalty.of(1)).latent(features, bench.scope());
    bench.set(bench.blueprint().weights().get("log-scale").leaf(), Math.log(2), 0, 0);
    bench.set(bench.blueprint().weights().get("bias").leaf(), 1, 5, -1);
    assertThat(bench.evaluate(latent.code()))
        .containsExactly(new double[] {5, 0, 0}, within(1e-12));
    Tensor cost = latent.penalties().get(0).perExample();
    assertThat(bench.evaluate(cost)).containsExactly(2.5);
    Tensor slope = Gradients.of(cost, List.of(features)).get(0);
    assertThat(bench.evaluate(slope)).containsExactly(1, 0, 1);
  }

  @Test
  @DisplayName("cannot keep more numbers than there are, or none")
  void refused() {
    assertThatThrownBy(() -> TopKLatentSpace.linear(4, 5))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("count must be from 1 to the width 4, but was 5");
    assertThatThrownBy(() -> new BatchTopKLatentSpace(4, 0)).hasMessageContaining("count");
    assertThatThrownBy(() -> new WinnerTakeAllLatentSpace(4, 0)).hasMessageContaining("lifetime");
    assertThatThrownBy(() -> new WinnerTakeAllLatentSpace(4, 2)).hasMessageContaining("lifetime");
    TopKLatentSpace two = TopKLatentSpace.linear(4, 2);
    assertThatThrownBy(() -> new AnnealedTopKLatentSpace(two, 1, 1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("startCount must be from 2 to 4, but was 1");
    assertThatThrownBy(() -> new AnnealedTopKLatentSpace(two, 5, 1)).hasMessageContaining("start");
    assertThatThrownBy(() -> new AnnealedTopKLatentSpace(two, 4, 0)).hasMessageContaining("part");
    assertThatThrownBy(() -> JumpReluLatentSpace.of(4, Penalty.of(1)).withBandwidth(0))
        .hasMessageContaining("bandwidth");
    assertThatThrownBy(() -> DeadLatentObjective.of(0, 1)).hasMessageContaining("patience");
  }
}
