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

@DisplayName("Huber's loss")
class HuberTest implements LossContract {
  private static final double[] OUTPUTS = {0.3, -2, 5, 0};
  private static final double[] TARGET = {0.1, 1, -1, 0};

  @Override
  public Loss loss() {
    return Losses.huber(0.5);
  }

  @Test
  @DisplayName("is half a square up to δ and a straight line beyond, joined at δ")
  void closedForm() {
    assertThat(Charge.of(Losses.huber(2), row(1.5), 0)).isEqualTo(1.125);
    assertThat(Charge.of(Losses.huber(2), row(-5), 0)).isEqualTo(2 * (5 - 1));
    assertThat(Charge.of(Losses.huber(2), row(2), 0)).isEqualTo(2);
  }

  @Test
  @DisplayName("is half the squared error for a large δ")
  void largeDelta() {
    double half = Charge.of(Losses.squaredError(), OUTPUTS, TARGET) / 2;
    assertThat(Charge.of(Losses.huber(1e6), OUTPUTS, TARGET)).isEqualTo(half, within(1e-12));
  }

  @Test
  @DisplayName("divided by δ is the absolute error for a small one")
  void smallDelta() {
    double absolute = Charge.of(Losses.absoluteError(), OUTPUTS, TARGET);
    double found = Charge.of(Losses.huber(1e-6), OUTPUTS, TARGET) / 1e-6;
    assertThat(found).isEqualTo(absolute, within(4e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  @DisplayName("refuses a δ that is no distance")
  void refuses(double delta) {
    assertThatThrownBy(() -> Losses.huber(delta))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("delta must be positive and finite, but was " + delta);
  }
}
