package org.ae4j.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rectifier that jumps")
class JumpReluTest {
  private static final double BANDWIDTH = 0.4;

  private final Workbench bench = Workbench.of(Phase.TRAINING, 1);
  private final Tensor z = bench.given("z", Shape.of(5), 0, 0.9, 1.1, 1.3, 3);
  private final Tensor threshold = bench.given("threshold", Shape.of(5), 1, 1, 1, 1, 1);
  private final JumpRelu jump = new JumpRelu(z, threshold, BANDWIDTH);

  private double[] slope(Tensor result, Tensor towards) {
    return bench.evaluate(Gradients.of(result, List.of(towards)).get(0));
  }

  @Test
  @DisplayName("passes what exceeds its threshold, and counts it")
  void passes() {
    assertThat(bench.evaluate(jump.values())).containsExactly(0, 0, 1.1, 1.3, 3);
    assertThat(bench.evaluate(jump.counted())).containsExactly(0, 0, 1, 1, 1);
  }

  @Test
  @DisplayName("is the plain rectifier when its threshold is 0")
  void plain() {
    bench.set(threshold, 0, 0, 0, 0, 0);
    Tensor signed = bench.given("signed", Shape.of(5), -2, -0.1, 0, 0.1, 3);
    Tensor rectified = signed.relu();
    Tensor values = new JumpRelu(rectified, threshold, BANDWIDTH).values();
    assertThat(bench.evaluate(values)).containsExactly(0, 0, 0, 0.1, 3);
    assertThat(slope(values, signed)).containsExactly(slope(rectified, signed));
  }

  @Test
  @DisplayName("passes the derivative of what exceeds its threshold")
  void towardsNumbers() {
    assertThat(slope(jump.values(), z)).containsExactly(0, 0, 1, 1, 1);
    assertThat(slope(jump.counted(), z)).containsExactly(0, 0, 0, 0, 0);
  }

  @Test
  @DisplayName("estimates the derivative towards its threshold as -θ/ε near it, and -1/ε of counts")
  void towardsThreshold() {
    bench.set(threshold, 1, 1, 1.2, 1, 1);
    double[] values = {0, -1 / BANDWIDTH, -1.2 / BANDWIDTH, 0, 0};
    assertThat(slope(jump.values(), threshold)).containsExactly(values, within(1e-12));
    double[] counts = {0, -1 / BANDWIDTH, -1 / BANDWIDTH, 0, 0};
    assertThat(slope(jump.counted(), threshold)).containsExactly(counts, within(1e-12));
  }
}
