package org.ae4j.core.loss;

import static org.ae4j.core.loss.Charge.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.ae4j.core.Loss;
import org.ae4j.core.graph.Shape;
import org.ae4j.testkit.LossContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The categorical loss")
class CategoricalTest implements LossContract {
  @Override
  public Loss loss() {
    return Losses.categorical();
  }

  @Override
  public Shape example() {
    return Shape.of(2, 3);
  }

  /** Probabilities, so that the best logits are finite. */
  @Override
  public double[] targets(int batch) {
    double[] probabilities = {0.2, 0.5, 0.3, 0.6, 0.3, 0.1};
    double[] targets = new double[batch * 6];
    Arrays.setAll(targets, i -> probabilities[(i + i / 6 * 3) % 6]);
    return targets;
  }

  @Override
  public Optional<double[]> bestOutputs(double[] targets) {
    return Optional.of(Arrays.stream(targets).map(t -> Math.log(t) + 5).toArray());
  }

  @Test
  @DisplayName("is the negative log-probability of the right classes")
  void closedForm() {
    double[] logits = {Math.log(2), Math.log(3), Math.log(5), 0, 0, 0};
    assertThat(Charge.of(loss(), example(), logits, 0, 1, 0, 0, 0, 1))
        .isEqualTo(-Math.log(0.3) + Math.log(3), within(1e-14));
  }

  @Test
  @DisplayName("of two classes is the Bernoulli loss of the difference of their logits")
  void twoClasses() {
    assertThat(Charge.of(loss(), row(0.3, 1.1), 0, 1))
        .isEqualTo(Charge.of(Losses.bernoulli(), row(0.8), 1), within(1e-14));
  }

  @Test
  @DisplayName("is exact where a probability rounds to 0 or 1")
  void extremes() {
    assertThat(Charge.of(loss(), row(1e4, -1e4), 1, 0)).isZero();
    assertThat(Charge.of(loss(), row(1e4, -1e4), 0, 1)).isEqualTo(2e4);
  }
}
