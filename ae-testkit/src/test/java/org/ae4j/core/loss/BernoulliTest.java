package org.ae4j.core.loss;

import static org.ae4j.core.loss.Charge.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.ae4j.core.Loss;
import org.ae4j.core.Range;
import org.ae4j.testkit.LossContract;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Bernoulli loss")
class BernoulliTest implements LossContract {
  @Override
  public Loss loss() {
    return Losses.bernoulli();
  }

  @Override
  public Optional<double[]> bestOutputs(double[] targets) {
    return Optional.of(Arrays.stream(targets).map(t -> Math.log(t / (1 - t))).toArray());
  }

  @Test
  @DisplayName("is the negative log-probability of bits")
  void closedForm() {
    double chance = 1 / (1 + Math.exp(-0.4));
    var coin = new BinomialDistribution(null, 1, chance);
    double wanted = -coin.logProbability(1) - coin.logProbability(0);
    assertThat(Charge.of(loss(), row(0.4, 0.4), 1, 0)).isEqualTo(wanted, within(1e-14));
  }

  @Test
  @DisplayName("cannot fall below the entropy of grey targets")
  void entropy() {
    double entropy = -0.2 * Math.log(0.2) - 0.8 * Math.log(0.8);
    assertThat(Charge.of(loss(), row(Math.log(0.25)), 0.2)).isEqualTo(entropy, within(1e-14));
  }

  @Test
  @DisplayName("is exact where the probability rounds to 0 or 1")
  void extremes() {
    assertThat(Charge.of(loss(), row(1e4), 1)).isZero();
    assertThat(Charge.of(loss(), row(1e4), 0)).isEqualTo(1e4);
    assertThat(Charge.of(loss(), row(-1e4), 1)).isEqualTo(1e4);
    assertThat(Charge.of(loss(), row(-50), 0)).isEqualTo(Math.exp(-50), within(1e-35));
  }

  @Test
  @DisplayName("takes targets from 0 to 1 alone")
  void range() {
    assertThat(loss().range()).isEqualTo(Range.UNIT);
  }
}
