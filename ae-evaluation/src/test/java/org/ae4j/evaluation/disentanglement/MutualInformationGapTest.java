package org.ae4j.evaluation.disentanglement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.Ae4jException;
import org.ae4j.core.DataException;
import org.ae4j.data.Sprites;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The mutual information gap")
class MutualInformationGapTest {
  private static final List<Integer> SPRITES = Arrays.stream(Sprites.extents()).boxed().toList();

  @Test
  @DisplayName("of a perfect code on all sprites is 1 with 40 bins, and below with the usual 20")
  void perfectSprites() {
    FactorCodes all = Grids.of(SPRITES, Grids::perfect).all();
    assertThat(MutualInformationGap.of(all, 40).value()).isEqualTo(1, within(1e-12));
    // 40 rotations fall into 20 bins in pairs, 32 places into 12 bins in pairs and 8 alone.
    double rotation = Math.log(20) / Math.log(40);
    double place = 1 - 0.75 * Math.log(2) / Math.log(32);
    double expected = (2 + rotation + 2 * place) / 5;
    MutualInformationGap usual = MutualInformationGap.of(all);
    assertThat(usual.value()).isEqualTo(expected, within(1e-12)).isEqualTo(0.9024, within(5e-5));
    assertThat(usual.perFactor().get(2)).isEqualTo(rotation, within(1e-12));
  }

  @Test
  @DisplayName("of a duplicated and of a constant code is 0")
  void nothing() {
    FactorGrid duplicated = Grids.of(List.of(3, 4, 5), Grids::duplicated);
    assertThat(MutualInformationGap.of(duplicated.all()).value()).isEqualTo(0, within(1e-12));
    FactorGrid constant = Grids.of(List.of(3, 4, 5), Grids::constant);
    assertThat(MutualInformationGap.of(constant.all()).value()).isZero();
  }

  @Test
  @DisplayName("of a code that mixes two binary factors is a half of the information it gives")
  void mixed() {
    // a, and a xor b: about a the first tells log 2, about b neither tells anything alone.
    FactorGrid grid = Grids.of(List.of(2, 2), f -> new float[] {f[0], f[0] ^ f[1]});
    MutualInformationGap gap = MutualInformationGap.of(grid.all());
    assertThat(gap.perFactor()).containsExactly(1.0, 0.0);
    assertThat(gap.value()).isEqualTo(0.5);
  }

  @Test
  @DisplayName("of random combinations comes near that of all")
  void sampled() {
    FactorGrid grid = Grids.of(List.of(3, 4, 5), Grids::perfect);
    double all = MutualInformationGap.of(grid.all()).value();
    FactorCodes sample = grid.sample(10_000, 1, "mig");
    assertThat(MutualInformationGap.of(sample).value()).isEqualTo(all, within(0.01));
    assertThat(grid.sample(50, 1, "mig").factor(0)).isEqualTo(grid.sample(50, 1, "mig").factor(0));
    assertThat(grid.sample(50, 2, "mig").factor(0))
        .isNotEqualTo(grid.sample(50, 1, "mig").factor(0));
  }

  @Test
  @DisplayName("does not depend on the unit, the sign or the order of the dimensions")
  void invariant() {
    FactorGrid plain = Grids.of(List.of(3, 4), f -> new float[] {f[0], f[1], f[0] + f[1]});
    FactorGrid other =
        Grids.of(List.of(3, 4), f -> new float[] {-8 * (f[0] + f[1]), 16 * f[1], 4 * f[0] - 2});
    assertThat(MutualInformationGap.of(other.all()).value())
        .isEqualTo(MutualInformationGap.of(plain.all()).value(), within(1e-12));
  }

  @Test
  @DisplayName("refuses what it cannot measure, and says what to give")
  void refuses() {
    FactorCodes still = FactorCodes.of(new int[][] {{1}, {1}}, new float[][] {{0}, {1}});
    assertThatThrownBy(() -> MutualInformationGap.of(still))
        .isInstanceOf(Ae4jException.class)
        .hasMessageContaining("never changes");
    assertThatThrownBy(() -> FactorGrid.of(List.of(2, 3), new float[5][1]))
        .isInstanceOf(Ae4jException.class)
        .hasMessageContaining("6 combinations, but there are 5");
    assertThatThrownBy(() -> FactorGrid.of(List.of(1, 3), new float[3][1]))
        .isInstanceOf(Ae4jException.class);
    for (float[][] unusable : new float[][][] {{{0}, {Float.NaN}}, {{0}, {1, 2}}}) {
      assertThatThrownBy(() -> FactorGrid.of(List.of(2), unusable))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("row 1");
    }
    assertThatThrownBy(() -> FactorCodes.of(new int[2][1], new float[][] {{0}, {Float.NaN}}))
        .isInstanceOf(Ae4jException.class)
        .hasMessageContaining("row 1");
    assertThatThrownBy(() -> FactorCodes.of(new int[][] {{0}, {-1}}, new float[2][1]))
        .isInstanceOf(Ae4jException.class);
  }
}
