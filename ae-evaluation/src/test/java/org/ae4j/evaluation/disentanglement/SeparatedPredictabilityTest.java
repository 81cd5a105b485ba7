package org.ae4j.evaluation.disentanglement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Separated attribute predictability")
class SeparatedPredictabilityTest {
  @Test
  @DisplayName("of a perfect code of binary factors is what is left above guessing: a half")
  void perfect() {
    FactorCodes all = Grids.of(List.of(2, 2, 2), Grids::perfect).all();
    assertThat(SeparatedPredictability.of(all, all).value()).isEqualTo(0.5);
  }

  @Test
  @DisplayName("of a duplicated and of a constant code is 0")
  void nothing() {
    for (Grids.Code code : List.<Grids.Code>of(Grids::duplicated, Grids::constant)) {
      FactorGrid grid = Grids.of(List.of(2, 3, 4), code);
      assertThat(SeparatedPredictability.of(grid, 1).value()).isEqualTo(0);
    }
  }

  @Test
  @DisplayName("its classifier finds the minimum that a search without derivatives finds")
  void minimum() {
    double[] x = {-1.5, -0.4, 0.1, 0.3, 0.9, 2.5, 3.1, -2.2};
    int[] labels = {0, 1, 0, 1, 1, 2, 1, 0};
    var problem = new OneNumberClassifier.Problem(x, labels, 1, 0.7);
    OneNumberClassifier.Machine found = problem.solve();
    PointValuePair best =
        new SimplexOptimizer(1e-14, 1e-14)
            .optimize(
                new MaxEval(10_000),
                new ObjectiveFunction(point -> problem.cost(point[0], point[1])),
                GoalType.MINIMIZE,
                new InitialGuess(new double[] {0.5, -0.5}),
                new NelderMeadSimplex(2));
    assertThat(found.slope()).isEqualTo(best.getPoint()[0], within(1e-5));
    assertThat(found.offset()).isEqualTo(best.getPoint()[1], within(1e-5));
  }

  @Test
  @DisplayName("its classes are balanced: a rare class is told from a common one")
  void balanced() {
    double[] x = new double[1010];
    int[] labels = new int[1010];
    for (int i = 0; i < x.length; i++) {
      labels[i] = i < 1000 ? 0 : 1;
      x[i] = labels[i] + 0.1 * Math.sin(i);
    }
    assertThat(OneNumberClassifier.fit(x, labels).accuracy(x, labels)).isEqualTo(1);
  }
}
