package org.ae4j.evaluation.disentanglement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The FactorVAE score")
class FactorVaeScoreTest {
  private static final List<Integer> EXTENTS = List.of(3, 4, 5);

  @Test
  @DisplayName("of a perfect code is 1, in any unit, and of a duplicated one as well")
  void perfect() {
    FactorGrid perfect = Grids.of(EXTENTS, f -> new float[] {f[1], 100f * f[2], 0.1f * f[0]});
    assertThat(FactorVaeScore.of(perfect, 1)).isEqualTo(new FactorVaeScore(1, 3));
    assertThat(FactorVaeScore.of(Grids.of(EXTENTS, Grids::duplicated), 1).value()).isEqualTo(1);
  }

  @Test
  @DisplayName("of a constant code is 0, since no dimension is left")
  void constant() {
    FactorGrid constant = Grids.of(EXTENTS, f -> new float[] {0.01f * f[0], 3});
    assertThat(FactorVaeScore.of(constant, 1)).isEqualTo(new FactorVaeScore(0, 0));
  }

  @Test
  @DisplayName("of a code that knows one of three factors is what a guess of the others adds")
  void oneOfThree() {
    FactorGrid grid = Grids.of(EXTENTS, f -> new float[] {f[0], f[1] + 4 * f[2]});
    // The second dimension varies less than it could when either of its factors is fixed.
    double score = FactorVaeScore.of(grid, 1).value();
    assertThat(score).isEqualTo(2 / 3.0, within(0.03));
    assertThat(FactorVaeScore.of(grid, 1).value()).isEqualTo(score);
  }
}
