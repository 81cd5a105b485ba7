package org.ae4j.core.loss;

import static org.ae4j.core.loss.Charge.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.ae4j.core.Loss;
import org.ae4j.core.Range;
import org.ae4j.testkit.LossContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Squared error")
class SquaredErrorTest implements LossContract {
  @Override
  public Loss loss() {
    return Losses.squaredError();
  }

  @Test
  @DisplayName("adds up squares over features")
  void closedForm() {
    assertThat(Charge.of(loss(), row(1, 2, -3), 0, 4, -3)).isEqualTo(1 + 4 + 0);
  }

  @Test
  @DisplayName("takes any finite target")
  void range() {
    assertThat(loss().range()).isEqualTo(Range.FINITE);
  }

  @Nested
  @DisplayName("of squashed outputs")
  class OfSigmoid implements LossContract {
    @Override
    public Loss loss() {
      return Losses.squaredErrorOfSigmoid();
    }

    @Override
    public Optional<double[]> bestOutputs(double[] targets) {
      return Optional.of(Arrays.stream(targets).map(t -> Math.log(t / (1 - t))).toArray());
    }

    @Test
    @DisplayName("compares the logistic function of outputs")
    void closedForm() {
      double half = 0.5;
      double found = Charge.of(loss(), row(0, Math.log(3)), 1, 0.25);
      assertThat(found).isEqualTo(half * half + half * half, within(1e-15));
    }

    @Test
    @DisplayName("takes targets from 0 to 1 alone")
    void range() {
      assertThat(loss().range()).isEqualTo(Range.UNIT);
    }
  }
}
