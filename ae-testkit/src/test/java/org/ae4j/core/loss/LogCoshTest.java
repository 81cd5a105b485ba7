package org.ae4j.core.loss;

import static org.ae4j.core.loss.Charge.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.Loss;
import org.ae4j.testkit.LossContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Log-cosh")
class LogCoshTest implements LossContract {
  @Override
  public Loss loss() {
    return Losses.logCosh();
  }

  @Test
  @DisplayName("is the logarithm of the hyperbolic cosine")
  void closedForm() {
    double wanted = Math.log(Math.cosh(0.7)) + Math.log(Math.cosh(3));
    assertThat(Charge.of(loss(), row(0.7, -3), 0, 0)).isEqualTo(wanted, within(1e-14));
  }

  @Test
  @DisplayName("is half the squared error of small differences")
  void small() {
    assertThat(Charge.of(loss(), row(1e-3), 0)).isEqualTo(5e-7, within(1e-12));
  }

  @Test
  @DisplayName("is the absolute error less log 2 of large differences, on both sides")
  void large() {
    assertThat(Charge.of(loss(), row(1e4), 0)).isEqualTo(1e4 - Math.log(2), within(1e-11));
    assertThat(Charge.of(loss(), row(-1e4), 0)).isEqualTo(1e4 - Math.log(2), within(1e-11));
  }
}
