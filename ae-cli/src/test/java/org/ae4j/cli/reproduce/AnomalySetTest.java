package org.ae4j.cli.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ae4j.core.train.TrainingListener;
import org.ae4j.data.DataCatalog;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.AnomalyRanking;
import org.ae4j.evaluation.anomaly.ResidualDetector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnomalySetTest {
  /** Normal rows on a circle, every tenth row an anomaly halfway to its middle. */
  private static Dataset circle() {
    float[][] rows = new float[200][2];
    int[] labels = IntStream.range(0, 200).map(i -> i % 10 == 0 ? 1 : 0).toArray();
    for (int i = 0; i < 200; i++) {
      double radius = labels[i] == 0 ? 5 : 2.5;
      rows[i][0] = (float) (7 + radius * Math.cos(i));
      rows[i][1] = (float) (radius * Math.sin(i));
    }
    return Dataset.of("circle", rows).withLabels(labels, List.of());
  }

  @Test
  @DisplayName("half of the normal rows are learned from, the others and all anomalies judged")
  void halves() {
    AnomalySet set = AnomalySet.of(circle(), 3);
    assertThat(set.normal()).hasDimensions(90, 2);
    assertThat(set.test()).hasDimensions(110, 2);
    assertThat(IntStream.range(0, 110).filter(i -> set.anomalous()[i]).count()).isEqualTo(20);
    assertThat(Arrays.asList(set.test())).doesNotContainAnyElementsOf(List.of(set.normal()));
  }

  @Test
  @DisplayName("columns are standardised by what is learned from, and a seed names the halves")
  void standardised() {
    AnomalySet set = AnomalySet.of(circle(), 3);
    double mean = Arrays.stream(set.normal()).mapToDouble(row -> row[0]).average().orElseThrow();
    double square =
        Arrays.stream(set.normal()).mapToDouble(row -> row[0] * row[0]).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(1e-5));
    assertThat(square).isCloseTo(1, within(1e-5));
    assertThat(AnomalySet.of(circle(), 3).normal()).isDeepEqualTo(set.normal());
    assertThat(AnomalySet.of(circle(), 4).normal()[0]).isNotEqualTo(set.normal()[0]);
  }

  @Test
  @DisplayName("rows are repeated from the first when more are asked for than there are")
  void repeated() {
    AnomalySet set = AnomalySet.of(circle(), 3);
    float[][] rows = set.repeated(200);
    assertThat(rows).hasDimensions(200, 2);
    assertThat(rows[0]).isSameAs(set.normal()[0]).isSameAs(rows[90]);
    assertThat(rows[199]).isSameAs(set.normal()[19]);
  }

  @Test
  @DisplayName("the default detector finds what lies inside a ring of normal rows")
  void detector() {
    AnomalySet set = AnomalySet.of(circle(), 3);
    var catalog = DataCatalog.of(Optional.empty());
    var attempt = new Reproduction.Attempt(1, 10, new TrainingListener() {}, catalog);
    try (ResidualDetector detector = TabularDetector.fit(set, attempt)) {
      double[] scores = detector.scores(set.test());
      assertThat(AnomalyRanking.of(scores, set.anomalous()).areaUnderRoc()).isGreaterThan(0.95);
    }
  }
}
