package org.ae4j.cli.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ae4j.cli.Call;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.FloatArray;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.baseline.Baselines;
import org.ae4j.evaluation.experiment.Budget;
import org.ae4j.evaluation.experiment.Experiment;
import org.ae4j.evaluation.experiment.Plan;
import org.ae4j.evaluation.experiment.Variant;
import org.ae4j.evaluation.use.Contestant;
import org.ae4j.evaluation.use.Metric;
import org.ae4j.evaluation.use.Use;
import org.ae4j.evaluation.use.UseData;
import org.ae4j.evaluation.use.Uses;
import org.ae4j.sparse.Dictionary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFileTest {
  @TempDir Path folder;
  private String data;

  @BeforeEach
  void write() throws IOException {
    data = "data: {small: {data: '%s', label-column: kind}}\n".formatted(Call.table(folder));
  }

  private static Experiment read(String text) {
    return new ExperimentFile("experiment.yaml", text).experiment(Optional.empty());
  }

  private static Plan plan(Experiment experiment, int variant) {
    Variant wanted = experiment.variants().get(variant);
    return wanted.recipe().plan(experiment.data().get(0).train());
  }

  @Test
  @DisplayName("a variant's keys are the options of ae train, above the defaults of all")
  void variants() {
    Experiment experiment =
        read(
            data
                + """
                defaults: {latent: 2, layers: [8, 4], epochs: 3}
                variants:
                  plain: {}
                  odd: {type: vae, latent: 3, learning-rate: 0.5}
                """);

    assertThat(experiment.problems()).isEmpty();
    assertThat(plan(experiment, 0).training().epochs()).isEqualTo(3);
    assertThat(plan(experiment, 0).autoencoder().latentSpace().features().size()).isEqualTo(2);
    assertThat(plan(experiment, 1).training().descent().learningRate().toString()).contains("0.5");
    assertThat(experiment.variants().get(1).settings())
        .containsEntry("layers", "8,4")
        .containsEntry("latent", "3");
  }

  @Test
  @DisplayName("a dictionary starts as ae train starts it, every other type at random")
  void start() {
    Experiment experiment =
        read(
            data
                + """
                variants:
                  dictionary: {type: sparse, sparsity: topk, latents: 8, k: 2}
                  layers: {type: sparse, sparsity: k-sparse, latents: 8, k: 2}
                """);

    Dataset train = experiment.data().get(0).train();
    Map<String, FloatArray> start = plan(experiment, 0).start();
    assertThat(start).containsOnlyKeys(Dictionary.start(train.samples(), 8, 0).keySet());
    assertThat(Dictionary.atoms(start))
        .isDeepEqualTo(Dictionary.atoms(Dictionary.start(train.samples(), 8, 0)));
    assertThat(plan(experiment, 1).start()).isEmpty();
  }

  @Test
  @DisplayName("what is left out is usual: three seeds, all uses, each variant's own budget")
  void defaults() {
    Experiment experiment = read(data + "variants: {a: {layers: 4}}");

    assertThat(experiment.seeds()).containsExactly(0L, 1L, 2L);
    assertThat(experiment.uses())
        .extracting(Use::name)
        .isEqualTo(Uses.all().stream().map(Use::name).toList());
    assertThat(experiment.budgets()).containsExactly(Budget.OWN);
    assertThat(read(data + "seeds: [7]\nvariants: {a: {layers: 4}}").seeds()).containsExactly(7L);
    assertThat(read(data + "seeds: 2\nvariants: {a: {layers: 4}}").seeds()).containsExactly(0L, 1L);
  }

  @Test
  @DisplayName(
      "where variants learn from damage, all are tried on that and on usual kinds that fit")
  void damage() {
    Experiment experiment =
        read(
            data
                + """
                variants:
                  noisy: {corrupt: 'gaussian-noise:0.3,clip'}
                  hidden: {type: denoising}
                  either: {corrupt: 'masking:0.5|feature-swap:0.25'}
                  plain: {}
                """);
    assertThat(experiment.problems()).isEmpty();
    Use denoising =
        experiment.uses().stream()
            .filter(use -> use.name().equals("denoising"))
            .findFirst()
            .orElseThrow();
    assertThat(denoising.matrix().orElseThrow().metrics())
        .extracting(Metric::meaning)
        .containsExactly(
            "gaussian noise 0.3 + clip",
            "masking 0.25",
            "masking 0.5 or feature swap 0.25",
            "Gaussian noise",
            "feature swap 25 %");
    UseData tried =
        new UseData(
            experiment.data().get(0).train(), experiment.data().get(0).test(), Optional.empty(), 0);
    try (Contestant contestant = new Contestant(Baselines.mean(), 0)) {
      assertThat(denoising.measure(contestant, tried).values())
          .hasSameSizeAs(denoising.metrics())
          .allSatisfy((name, gain) -> assertThat(gain).isFinite());
    }
    assertThat(read(data + "variants: {plain: {}}").uses()).allMatch(use -> use.matrix().isEmpty());
  }

  @Test
  @DisplayName("all mistakes are told at once, unknown keys with the nearest known one")
  void allAtOnce() {
    String text =
        """
        dta: [mnist]
        data: {none: {data: nowhere.csv}}
        seeds: many
        uses: [compresion]
        budgets: {short: {epochs: 0}}
        variants:
          a: {latnt: 3, seed: 1, resample: 2}
          b: {epochs: many}
          c: {tied: maybe}
        """;

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("unknown key dta; did you mean \"data\"?")
        .hasMessageContaining("nowhere.csv")
        .hasMessageContaining("seeds is how many")
        .hasMessageContaining("no use compresion; did you mean \"compression\"?")
        .hasMessageContaining("epochs must be at least 1")
        .hasMessageContaining("variant a: unknown key latnt; did you mean \"latent\"?")
        .hasMessageContaining("variant a: leave out seed")
        .hasMessageContaining("variant a: leave out resample; every run of an experiment is one")
        .hasMessageContaining("variant b:")
        .hasMessageContaining("variant c: tied must be true or false");
  }

  @Test
  @DisplayName("more seeds than anyone can wait for are refused, and take no memory")
  void tooManySeeds() {
    assertThatThrownBy(() -> read(data + "seeds: 10000000000\nvariants: {a: {layers: 4}}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("seeds must be at most 1000, but were 10000000000");
  }

  @Test
  @DisplayName("a variant that does not fit the data is told before anything runs")
  void unfit() {
    assertThatThrownBy(() -> read(data + "variants: {pictures: {type: conv}}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("variant pictures does not fit small");
  }

  @Test
  @DisplayName("a name twice, another form and no YAML at all are refused with the place")
  void malformed() {
    assertThatThrownBy(() -> read(data + "variants: {a: {latent: 2}, a: {latent: 3}}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("experiment.yaml, line")
        .hasMessageContaining("'a'");
    assertThatThrownBy(() -> read("variants: ["))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("line");
    assertThatThrownBy(() -> read("nothing"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("it needs the keys");
    assertThatThrownBy(() -> read(data + "variants: {a: 3}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("should have names and values");
    assertThatThrownBy(() -> ExperimentFile.read(folder.resolve("none.yaml")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("there is no file");
    assertThatThrownBy(() -> ExperimentFile.read(folder)).isInstanceOf(DataException.class);
  }

  @Test
  @DisplayName("data is scaled once for all variants, by what is learned from")
  void scaled() {
    Experiment experiment =
        read(
            "data: {small: {data: '%s', label-column: kind, scale: standard, test: 0.25}}\n"
                    .formatted(folder.resolve("table.csv"))
                + "variants: {a: {layers: 4}}");

    assertThat(experiment.data().get(0).train().size()).isEqualTo(30);
    double sum = 0;
    for (int i = 0; i < 30; i++) {
      sum += experiment.data().get(0).train().value(i, 0);
    }
    assertThat(Math.abs(sum)).isLessThan(1e-3);
  }

  @Test
  @DisplayName("the quick experiment has six variants or more, and nothing is wrong with it")
  void quick() {
    Experiment experiment = ExperimentFile.quick().experiment(Optional.empty());

    assertThat(experiment.variants()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(experiment.uses()).hasSize(6);
    assertThat(experiment.seeds()).hasSizeGreaterThanOrEqualTo(3);
  }
}
