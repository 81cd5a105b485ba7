package org.ae4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every latent space with a prior keeps beside. */
public interface GenerativeLatentSpaceContract extends LatentSpaceContract {
  @Override
  GenerativeLatentSpace latentSpace();

  @Test
  @DisplayName("draws codes from its prior that the decoder takes, each differently")
  default void prior() {
    Workbench bench = Workbench.of(Phase.INFERENCE, 4);
    Tensor features = bench.data("features", input());
    Tensor code = apply(features, bench.scope());
    Tensor drawn = latentSpace().prior(code.shape().example(), bench.scope().child("latent"));
    assertThat(drawn.shape()).isEqualTo(code.shape());
    assertThat(Topology.sorted(List.of(drawn))).doesNotContain(features);
    double[] values = bench.evaluate(drawn);
    int width = values.length / 4;
    for (double value : values) {
      assertThat(value).isFinite();
    }
    assertThat(Arrays.copyOfRange(values, 0, width))
        .isNotEqualTo(Arrays.copyOfRange(values, width, 2 * width));
  }
}
