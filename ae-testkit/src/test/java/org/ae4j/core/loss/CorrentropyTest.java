package org.ae4j.core.loss;

import static org.ae4j.core.loss.Charge.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Loss;
import org.ae4j.testkit.LossContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Correntropy")
class CorrentropyTest implements LossContract {
  @Override
  public Loss loss() {
    return Losses.correntropy(0.8);
  }

  @Test
  @DisplayName("falls with the Gaussian kernel of differences")
  void closedForm() {
    double wanted = 4 * (1 - Math.exp(-9.0 / 8)) + 4 * (1 - Math.exp(-0.25 / 8));
    assertThat(Charge.of(Losses.correntropy(2), row(3, -0.5), 0, 0))
        .isEqualTo(wanted, within(1e-14));
  }

  @Test
  @DisplayName("is half the squared error for a wide kernel")
  void wideKernel() {
    double half = Charge.of(Losses.squaredError(), row(1, -2, 3), 0, 0, 0) / 2;
    assertThat(Charge.of(Losses.correntropy(1e4), row(1, -2, 3), 0, 0, 0))
        .isEqualTo(half, within(1e-6));
  }

  @Test
  @DisplayName("charges an outlier the square of the kernel's width, however far it lies")
  void bounded() {
    assertThat(Charge.of(Losses.correntropy(2), row(1e3), 0)).isEqualTo(4, within(1e-12));
    assertThat(Charge.of(Losses.correntropy(2), row(1e200), 0)).isEqualTo(4);
  }

  @Test
  @DisplayName("keeps the digits of tiny differences")
  void tiny() {
    assertThat(Charge.of(Losses.correntropy(1), row(1e-9), 0)).isEqualTo(5e-19, within(1e-30));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  @DisplayName("refuses a width that is none")
  void refuses(double width) {
    assertThatThrownBy(() -> Losses.correntropy(width))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("kernelWidth must be positive and finite, but was " + width);
  }
}
