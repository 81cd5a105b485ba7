package org.ae4j.evaluation.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.core.DataException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The recovery of known features")
class FeatureRecoveryTest {
  private static final float[][] FEATURES = {{1, 0, 0}, {0, 2, 0}};

  @Test
  @DisplayName("is the cosine of the nearest atom, whatever lengths and order")
  void nearest() {
    float[][] atoms = {{0, 0, 9}, {0, 5, 0}, {3, 0, 4}};
    FeatureRecovery recovery = FeatureRecovery.of(FEATURES, atoms);
    assertThat(recovery.cosines()).containsExactly(new double[] {0.6, 1}, within(1e-6));
    assertThat(recovery.meanMaxCosine()).isEqualTo(0.8, within(1e-6));
    assertThat(recovery.recovered(0.9)).isEqualTo(0.5);
    assertThat(recovery.recovered(0.5)).isEqualTo(1);
  }

  @Test
  @DisplayName("has a sign: an atom that points away is no recovery")
  void signed() {
    FeatureRecovery recovery = FeatureRecovery.of(FEATURES, new float[][] {{-1, 0, 0}});
    assertThat(recovery.cosines()).containsExactly(-1, 0);
  }

  @Test
  @DisplayName("needs directions of one space")
  void refused() {
    assertThatThrownBy(() -> FeatureRecovery.of(FEATURES, new float[][] {{1, 2}}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("3 numbers but atoms 2");
    assertThatThrownBy(() -> FeatureRecovery.of(FEATURES, new float[][] {{0, 0, 0}}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("atom 0 is 0");
  }
}
