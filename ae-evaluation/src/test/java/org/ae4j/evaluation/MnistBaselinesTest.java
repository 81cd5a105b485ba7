package org.ae4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ae4j.data.Mnist;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fitted on MNIST's 60,000 training digits, measured on its 10,000 test digits in [0, 1]. */
class MnistBaselinesTest {
  /** The numbers below are given to three decimals. */
  private static final double LAST_DIGIT = 6e-4;

  private static float[][] training;
  private static float[][] test;

  @BeforeAll
  static void read() {
    training = Mnist.train().toArray();
    test = Mnist.test().toArray();
  }

  @AfterAll
  static void release() {
    training = null;
    test = null;
  }

  @Test
  @DisplayName("the mean image: squared error 52.897, and a cross-entropy floor of 0.0581")
  void meanImage() {
    Score score = Score.of(Baseline.mean(training), test);
    assertThat(score.squaredError().mean()).isCloseTo(52.897, within(LAST_DIGIT));
    assertThat(score.crossEntropyFloor().orElseThrow().mean()).isCloseTo(0.0581, within(6e-5));
  }

  @DisplayName("PCA's exact optimum")
  @ParameterizedTest(name = "{0} components: squared error {1}")
  @CsvSource({"2, 43.645", "30, 13.866", "64, 7.093"})
  void principalComponents(int components, double squaredError) {
    Score score = Score.of(Baseline.pca(training, components), test);
    assertThat(score.squaredError().mean()).isCloseTo(squaredError, within(LAST_DIGIT));
  }
}
