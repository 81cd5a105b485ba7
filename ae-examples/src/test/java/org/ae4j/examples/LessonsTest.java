package org.ae4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.Corruption;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Severity;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.Score;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LessonsTest {
  private static Dataset train;
  private static Dataset test;

  @BeforeAll
  static void read() {
    Dataset digits = Mnist.test();
    train = digits.head(4000);
    test = digits.subset(IntStream.range(9000, 10_000).toArray());
  }

  @Test
  @DisplayName("compressed pictures keep more than half of their variance")
  void compression() {
    double kept = Compression.compress(train, test, 8).explainedVariance().orElseThrow();

    assertThat(kept).isGreaterThan(0.5);
  }

  @Test
  @DisplayName("a linear autoencoder comes near PCA and never below it")
  void linear() {
    Dataset small = train.head(1000);
    Score pca = Score.of(Baseline.pca(small.toArray(), 3), small.toArray());
    double linear = LinearEqualsPca.linear(small, 3, 100).squaredError().mean();

    double best = pca.squaredError().mean();
    assertThat(linear).isGreaterThan(best - 1e-3).isCloseTo(best, within(0.03 * best));
  }

  @Test
  @DisplayName("most of what was never seen scores above nearly all that was")
  void anomalies() {
    assertThat(AnomalyDetection.partFound(train, test, 40)).isGreaterThan(0.9);
  }

  @Test
  @DisplayName("of two kinds of damage each is cleared best by the model that was trained on it")
  void generalising() {
    List<Corruption> kinds =
        List.of(Corruptions.masking(0.5), Corruptions.gaussianBlur(Severity.of(1.5)));
    double[][] gains = WhatGeneralises.gains(kinds, kinds, train, test.head(200), 10);

    assertThat(gains[0][0]).isPositive().isGreaterThan(gains[1][0] + 1);
    assertThat(gains[1][1]).isPositive().isGreaterThan(gains[0][1] + 1);
  }
}
