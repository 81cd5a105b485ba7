package org.ae4j.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.evaluation.use.AnomalyDetection;
import org.ae4j.evaluation.use.Contestant;
import org.ae4j.evaluation.use.Measurement;
import org.ae4j.evaluation.use.Method;
import org.ae4j.evaluation.use.Metric;
import org.ae4j.evaluation.use.Use;
import org.ae4j.evaluation.use.UseData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentRunnerTest {
  private static final Experiment TWO =
      TinyExperiments.of(TinyExperiments.narrow(), TinyExperiments.wide());

  @TempDir Path folder;

  private Results run(Experiment experiment, Watcher watcher) {
    return ExperimentRunner.in(folder).listening(watcher).untried().run(experiment);
  }

  private static List<Map<String, Double>> values(Results results) {
    return results.all().stream()
        .map(result -> result.record().uses().get("rebuilding").values())
        .toList();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  @DisplayName("every variant and every baseline meets every set, budget and seed")
  void everyCell() {
    Experiment experiment =
        TWO.withBudgets(Budget.OWN, new Budget("short", OptionalInt.of(1), OptionalInt.of(40)));

    Results results = run(experiment, new Watcher());

    assertThat(results.all()).hasSize((2 + 1) * 2 * 2);
    assertThat(results.of(experiment.data().get(0), Budget.OWN))
        .extracting(result -> result.run().method() + " " + result.run().seed())
        .containsExactly("narrow 0", "narrow 1", "wide 0", "wide 1", "zeros 0", "zeros 1");
    assertThat(results.all()).allMatch(result -> result.record().status() == Status.DONE);
    assertThat(results.all())
        .filteredOn(result -> result.run().budget().name().equals("short"))
        .filteredOn(result -> result.run().variant().isPresent())
        .allMatch(result -> result.record().history().epochs().size() == 1);
  }

  @Test
  @DisplayName("what ran once is known afterwards, to the last bit")
  void nothingTwice() throws IOException {
    Results first = run(TWO, new Watcher());
    Watcher second = new Watcher();

    Results again = run(TWO, second);

    assertThat(second.ran).isEmpty();
    assertThat(second.known).hasSize(6);
    assertThat(second.forecast().known()).isEqualTo(6);
    assertThat(values(again)).isEqualTo(values(first));
    assertThat(again.all().get(0).record().description())
        .isEqualTo(first.all().get(0).record().description());
    assertThat(files()).hasSize(6);
  }

  @Test
  @DisplayName("equal runs are one run, whatever they are called")
  void equalRuns() throws IOException {
    Variant twin = Variant.of("twin", TinyExperiments.autoencoder(1), TinyExperiments.SHORT);

    Results results = run(TinyExperiments.of(TinyExperiments.narrow(), twin), new Watcher());

    assertThat(files()).hasSize(4);
    assertThat(values(results).subList(2, 4)).isEqualTo(values(results).subList(0, 2));
  }

  @Test
  @DisplayName("the number of threads changes nothing but times")
  void threads() {
    Results one = ExperimentRunner.in(folder.resolve("1")).untried().onThreads(1).run(TWO);
    Results four = ExperimentRunner.in(folder.resolve("4")).untried().onThreads(4).run(TWO);

    assertThat(values(four)).isEqualTo(values(one));
  }

  @Test
  @DisplayName("a stopped experiment goes on where it was")
  void resumes() {
    assertThatThrownBy(
            () ->
                ExperimentRunner.in(folder)
                    .listening(new Watcher(2))
                    .untried()
                    .onThreads(1)
                    .run(TWO))
        .isInstanceOf(CancellationException.class);
    Watcher second = new Watcher();

    Results resumed = run(TWO, second);

    assertThat(second.known).hasSize(2);
    assertThat(second.ran).hasSize(4);
    assertThat(values(resumed))
        .isEqualTo(values(ExperimentRunner.in(folder.resolve("new")).untried().run(TWO)));
  }

  @Test
  @DisplayName("a variant that diverges is reported and kept, and the rest goes on")
  void divergence() throws IOException {
    Results results =
        run(TinyExperiments.of(TinyExperiments.diverging(), TinyExperiments.wide()), new Watcher());

    assertThat(results.all().subList(0, 2))
        .allMatch(result -> result.record().status() == Status.DIVERGED)
        .allMatch(result -> result.record().message().contains("step"));
    assertThat(results.all().subList(2, 6))
        .allMatch(result -> result.record().status() == Status.DONE);
    assertThat(files()).hasSize(6);
    assertThat(Standing.of(results).get(0).values()).containsOnlyKeys("wide", "zeros");
  }

  @Test
  @DisplayName("a run that fails is reported and tried again next time")
  void failure() throws IOException {
    Experiment broken =
        TinyExperiments.of(TinyExperiments.wide()).withUses(List.of(new BrokenUse()));

    Results results = run(broken, new Watcher());

    assertThat(results.all())
        .allMatch(result -> result.record().status() == Status.FAILED)
        .allMatch(result -> result.record().message().contains("out of order"));
    assertThat(files()).isEmpty();
  }

  @Test
  @DisplayName("an experiment too large for this computer needs to be insisted on")
  void tooLarge() {
    Variant huge = Variant.of("huge", TinyExperiments.autoencoder(1 << 25), TinyExperiments.SHORT);

    assertThatThrownBy(() -> run(TinyExperiments.of(huge), new Watcher()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("GiB of memory, but Java may take")
        .hasMessageContaining("--force");
  }

  @Test
  @DisplayName("of memory four fifths may be needed, and no more than twice what the heap may take")
  void usableMemory() {
    assertThat(Forecast.usable(100, 50)).isEqualTo(80);
    assertThat(Forecast.usable(100, 25)).isEqualTo(50);
  }

  @Test
  @DisplayName("the second training of a detector counts: four fifths of the normal examples")
  void secondTraining() {
    ExperimentData data = TinyExperiments.data("planes", 1);
    Run once = new Run("wide", Optional.empty(), data, Budget.OWN, 0, TWO.uses(), false);
    List<Use> detecting = List.of(new RebuildingUse(), new AnomalyDetection());
    Run twice = new Run("wide", Optional.empty(), data, Budget.OWN, 0, detecting, false);

    assertThat(once.learning()).isEqualTo(1);
    assertThat(twice.learning()).isEqualTo(1 + Math.round(0.8 * 27) / 80.0);
  }

  @Test
  @DisplayName("time is measured on a few steps before anything runs")
  void triesTime() {
    Watcher watcher = new Watcher();
    Experiment experiment = TinyExperiments.of(TinyExperiments.diverging(), TinyExperiments.wide());
    ExperimentRunner.in(folder).listening(watcher).run(experiment);

    assertThat(watcher.forecast().seconds()).isPositive();
    assertThat(watcher.forecast().memory()).isPositive();
    assertThat(watcher.forecast().runs()).isEqualTo(6);
  }

  @Test
  @DisplayName("a damaged record is named, not believed")
  void damaged() throws IOException {
    run(TWO, new Watcher());
    Path file = files().get(0);
    Files.writeString(file, "{\"status\": \"DONE\"}");

    assertThatThrownBy(() -> run(TWO, new Watcher()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("delete it");
  }

  @Test
  @DisplayName("a run that cannot be kept ends the experiment, which goes on when there is room")
  void notKept() throws IOException {
    Results whole = ExperimentRunner.in(folder).untried().run(TWO);
    Path runs = folder.resolve("runs");
    Path blocked =
        runs.resolve(
            files().stream().filter(Files::isRegularFile).findAny().orElseThrow().getFileName());
    ExperimentListener filling =
        new ExperimentListener() {
          @Override
          public void onStart(Forecast forecast) {
            assertThat(blocked.resolve("in the way").toFile().mkdirs()).isTrue();
          }
        };

    assertThatThrownBy(() -> ExperimentRunner.in(runs).listening(filling).untried().run(TWO))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(blocked.toString())
        .hasMessageContaining("what is finished is kept");
    Files.delete(blocked.resolve("in the way"));
    Files.delete(blocked);

    assertThat(values(ExperimentRunner.in(runs).untried().run(TWO))).isEqualTo(values(whole));
  }

  @Test
  @DisplayName("a place that cannot be written to is told before anything runs")
  void unwritable() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> ExperimentRunner.in(file.resolve("runs")).run(TWO))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("name another place");
  }

  private record BrokenUse() implements Use {
    @Override
    public String name() {
      return "broken";
    }

    @Override
    public List<Metric> metrics() {
      return List.of(Metric.lower("nothing", "", "Nothing."));
    }

    @Override
    public Measurement measure(Contestant contestant, UseData data) {
      throw new IllegalStateException("out of order");
    }

    @Override
    public List<Method> baselines(int codeWidth) {
      return List.of();
    }
  }
}
