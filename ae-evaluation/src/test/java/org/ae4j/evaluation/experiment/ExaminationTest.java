package org.ae4j.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.loss.Losses;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.use.Compression;
import org.ae4j.evaluation.use.UseData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExaminationTest {
  @Test
  @DisplayName("nothing is wrong with an experiment that can run")
  void sound() {
    assertThat(TinyExperiments.of(TinyExperiments.narrow()).problems()).isEmpty();
  }

  @Test
  @DisplayName("all that is wrong is told at once")
  void everything() {
    Experiment experiment =
        new Experiment(
            List.of(TinyExperiments.narrow(), TinyExperiments.narrow()),
            List.of(),
            List.of(),
            List.of(Budget.OWN, Budget.OWN),
            List.of(new RebuildingUse()));

    assertThat(experiment.problems())
        .hasSize(4)
        .anyMatch(problem -> problem.contains("variant narrow is there twice"))
        .anyMatch(problem -> problem.contains("there is no data set"))
        .anyMatch(problem -> problem.contains("there is no seed"))
        .anyMatch(problem -> problem.contains("budget own is there twice"));
  }

  @Test
  @DisplayName("a variant must not be called like a baseline of its code's width")
  void likeBaseline() {
    Variant taken = Variant.of("PCA 3", TinyExperiments.autoencoder(3), TinyExperiments.SHORT);
    Variant free = Variant.of("PCA 9", TinyExperiments.autoencoder(3), TinyExperiments.SHORT);
    Experiment experiment = TinyExperiments.of(taken, free).withUses(List.of(new Compression()));

    assertThat(experiment.problems())
        .containsExactly("variant PCA 3 is called like a baseline; give it another name");
  }

  @Test
  @DisplayName("a variant that does not fit a set is named with the set and the reason")
  void unfit() {
    Variant probabilities =
        Variant.of(
            "bernoulli",
            TinyExperiments.autoencoder(1).withLoss(Losses.bernoulli()),
            TinyExperiments.SHORT);
    Dataset wide = Dataset.of("wide", new float[][] {{-2, 3}, {1, 0}});
    Experiment experiment =
        Experiment.of(List.of(probabilities), List.of(ExperimentData.of("wide", wide, wide)))
            .withUses(List.of(new RebuildingUse()));

    assertThat(experiment.problems())
        .singleElement()
        .asString()
        .contains("variant bernoulli does not fit wide", "-2");
  }

  @Test
  @DisplayName("budgets and sets that cannot be are refused")
  void impossible() {
    ExperimentData data = TinyExperiments.data("planes", 1);

    assertThatThrownBy(() -> new Budget("none", OptionalInt.of(0), OptionalInt.empty()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("epochs must be at least 1");
    assertThatThrownBy(() -> data.withNormal(7))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("[0, 1, 2]");
    assertThatThrownBy(
            () ->
                ExperimentData.of("mixed", data.train(), Dataset.of("two", new float[][] {{1, 2}})))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("must agree");
  }

  @Test
  @DisplayName("of several classes the seed chooses the normal one, unless it is named")
  void normalClass() {
    ExperimentData data = TinyExperiments.data("planes", 1);

    assertThat(normal(data.useData(Budget.OWN, 1))).containsOnly(1);
    assertThat(normal(data.useData(Budget.OWN, 5))).containsOnly(2);
    assertThat(normal(data.withNormal(0, 2).useData(Budget.OWN, 1))).containsOnly(0, 2);
  }

  @Test
  @DisplayName("of two classes the more frequent one is normal")
  void frequentClass() {
    float[][] rows = {{0, 1}, {1, 0}, {1, 1}, {0, 0}};
    Dataset set = Dataset.of("two", rows).withLabels(new int[] {1, 0, 1, 1}, List.of());
    UseData data = ExperimentData.of("two", set, set).useData(Budget.OWN, 0);

    assertThat(normal(data)).containsOnly(1);
    assertThat(data.anomalies().orElseThrow().anomalous())
        .containsExactly(false, true, false, false);
  }

  private static int[] normal(UseData data) {
    return data.anomalies().orElseThrow().normal().labels();
  }
}
