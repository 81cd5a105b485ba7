package org.ae4j.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ae4j.evaluation.Estimate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static Standing standing(int metric, Map<String, double[]> values) {
    RebuildingUse use = new RebuildingUse();
    return new Standing(
        TinyExperiments.data("planes", 1),
        Budget.OWN,
        use,
        use.metrics().get(metric),
        values,
        Set.of("base"));
  }

  private static Map<String, double[]> values() {
    Map<String, double[]> values = new LinkedHashMap<>();
    values.put("near", new double[] {1.0, 2.1, 2.9});
    values.put("best", new double[] {1.1, 1.9, 2.9});
    values.put("base", new double[] {9.0, 10.01, 10.99});
    return values;
  }

  @Test
  @DisplayName("the best is the lowest or the highest, as the metric says")
  void direction() {
    assertThat(standing(0, values()).best()).isEqualTo("best");
    assertThat(standing(1, values()).best()).isEqualTo("base");
    assertThat(standing(1, values()).bestVariant()).contains("near");
  }

  @Test
  @DisplayName("what differs less than chance is not told apart, what differs always is")
  void ties() {
    assertThat(standing(0, values()).tied()).containsExactly("near");
  }

  @Test
  @DisplayName("one seed decides nothing and marks no tie")
  void oneSeed() {
    Map<String, double[]> single = Map.of("near", new double[] {1}, "best", new double[] {0});

    assertThat(standing(0, single).tied()).isEmpty();
    assertThat(standing(0, single).estimate("near").halfWidth()).isInfinite();
  }

  @Test
  @DisplayName("nine seeds have Student's interval, ten the one drawn from their values")
  void manySeeds() {
    double[] nine = {0, 0, 0, 0, 0, 0, 0, 0, 9};
    double[] ten = {0, 0, 0, 0, 0, 0, 0, 0, 0, 10};

    assertThat(standing(0, Map.of("nine", nine)).estimate("nine")).isEqualTo(Estimate.of(nine));
    Estimate drawn = standing(0, Map.of("ten", ten)).estimate("ten");
    assertThat(drawn.mean()).isCloseTo(1, within(1e-12));
    assertThat(drawn.low()).isZero(); // no mean of such values is negative, as Student's end is
    assertThat(drawn.high()).isEqualTo(3);
    assertThat(Standing.interval(9)).isNotEqualTo(Standing.interval(10));
  }

  @Test
  @DisplayName(
      "the deviation has one degree of freedom less than seeds, and a single seed has none")
  void deviation() {
    Standing standing = standing(0, Map.of("near", new double[] {2, 4, 6}));

    assertThat(standing.deviation("near")).hasValue(2);
    assertThat(standing(0, Map.of("near", new double[] {2})).deviation("near")).isEmpty();
  }

  @Test
  @DisplayName("a method that is best on every set ranks first, by the difference that counts")
  void ranking() {
    List<Standing> standings =
        List.of(standing(0, values()), standing(0, values()), standing(0, values()));
    Experiment experiment = TinyExperiments.of(TinyExperiments.wide());

    Ranking ranking = Ranking.of(experiment, standings).get(0);

    assertThat(ranking.ranks()).containsEntry("best", 1.0).containsEntry("base", 3.0);
    assertThat(ranking.ranks().keySet().iterator().next()).isEqualTo("best");
    // Demšar (2006): q for three methods at 5 % is 2.343; times the root of 3·4/(6·3).
    assertThat(ranking.criticalDifference()).isCloseTo(2.343 * Math.sqrt(12.0 / 18), within(2e-3));
    assertThat(ranking.tied()).containsExactly("near");
    assertThat(Ranking.of(experiment, standings.subList(0, 2))).isEmpty();
  }
}
