package org.ae4j.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Phase;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Filters in groups")
class GroupedBlockTest {
  private static final ConvolutionBlock PART =
      Block.convolution(2, 3).withStyle(LayerStyle.of(Activation.LINEAR).withBias(false));
  private static final FeatureMaps MAPS = new FeatureMaps(Layout.IMAGE, 4, 5, 6);

  @Test
  @DisplayName("are a convolution whose filters are zero between groups, at a part of the weights")
  void blockDiagonal() {
    GroupedBlock grouped = Block.grouped(3, PART);
    Workbench bench = Workbench.of(Phase.INFERENCE, 2);
    Tensor x = bench.data("x", Shape.of(4, 5, 6));
    Tensor parts = grouped.apply(x, MAPS, bench.scope().child("grouped"), new Switches());
    Tensor whole =
        PART.withChannels(6).apply(x, MAPS, bench.scope().child("whole"), new Switches());
    var weights = bench.blueprint().weights();
    double[] filters = new double[3 * 3 * 6 * 6];
    for (int group = 0; group < 3; group++) {
      double[] own = bench.elements(weights.get("grouped/group" + (group + 1) + "/filters").leaf());
      for (int i = 0; i < own.length; i++) {
        int tap = i / 4;
        int in = 2 * group + i / 2 % 2;
        filters[(tap * 6 + in) * 6 + 2 * group + i % 2] = own[i];
      }
    }
    bench.set(weights.get("whole/filters").leaf(), filters);
    assertThat(bench.evaluate(parts)).containsExactly(bench.evaluate(whole), within(1e-12));
  }

  @Test
  @DisplayName("lead down and back to the same size")
  void mirrored() {
    Block strided = Block.grouped(2, Block.convolution(4, 3, 2));
    for (Upsampling upsampling : Upsampling.values()) {
      FeatureMaps down = strided.after(MAPS);
      assertThat(down).hasToString("2×3×8");
      List<FeatureMaps> up = Sizes.of(down, strided.mirrored(MAPS, upsampling));
      assertThat(up.get(up.size() - 1)).isEqualTo(MAPS);
    }
  }

  @Test
  @DisplayName("refuse channels that cannot be divided among them")
  void refuses() {
    assertThatThrownBy(() -> Block.grouped(4, PART).after(MAPS))
        .isInstanceOf(ShapeException.class)
        .hasMessage("4×5×6 has 6 channels, which cannot be divided among 4 groups");
    assertThatThrownBy(() -> Block.grouped(4, PART).withChannels(6))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("6 channels");
    assertThatThrownBy(() -> Block.grouped(1, PART)).isInstanceOf(ConfigurationException.class);
  }
}
