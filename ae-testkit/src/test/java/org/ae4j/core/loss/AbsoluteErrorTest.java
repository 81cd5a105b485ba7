package org.ae4j.core.loss;

import static org.ae4j.core.loss.Charge.row;
import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.core.Loss;
import org.ae4j.testkit.LossContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Absolute error")
class AbsoluteErrorTest implements LossContract {
  @Override
  public Loss loss() {
    return Losses.absoluteError();
  }

  @Test
  @DisplayName("adds up magnitudes over features")
  void closedForm() {
    assertThat(Charge.of(loss(), row(1, 2, -3), 0, 4, -3)).isEqualTo(3);
  }

  @Test
  @DisplayName("is least at the median of several targets, not at their mean")
  void median() {
    double[] targets = {0, 1, 100};
    assertThat(Charge.of(loss(), row(1, 1, 1), targets))
        .isLessThan(Charge.of(loss(), row(0.9, 0.9, 0.9), targets))
        .isLessThan(Charge.of(loss(), row(33, 33, 33), targets));
  }
}
