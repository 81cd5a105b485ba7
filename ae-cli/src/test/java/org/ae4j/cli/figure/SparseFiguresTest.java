package org.ae4j.cli.figure;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ae4j.cli.Call;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.model.ModelFile;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.report.Figure;
import org.ae4j.evaluation.report.Numbers;
import org.ae4j.sparse.SparseLatentSpace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A report about sparse codes")
class SparseFiguresTest {
  @TempDir Path folder;

  private void train(String... more) throws IOException {
    List<Object> words = new ArrayList<>(List.of("train", "--type", "sparse", "--latents", "8"));
    words.addAll(List.of("--data", Call.table(folder), "--label-column", "kind", "--batch", "8"));
    words.addAll(List.of("--epochs", "2", "--out", folder.resolve("run")));
    words.addAll(List.of(more));
    assertThat(ae(words.toArray()).exitCode()).isZero();
  }

  private TrainedAutoencoder model() {
    return TrainedAutoencoder.of(
        ModelFile.read(folder.resolve("run").resolve("model.safetensors")));
  }

  @Test
  @DisplayName("is written for models with conditions, whose layers are told the examples' own")
  void conditioned() throws IOException {
    train("--sparsity", "k-sparse", "--k", "3", "--condition", "labels", "--layers", "6");
    Dataset told =
        Dataset.of("test", new float[][] {{0.1f, 0.9f, 0.2f, 0}, {0.5f, 0.5f, 1, 0}})
            .withLabels(new int[] {1, 0}, List.of("even", "odd"));
    try (TrainedAutoencoder model = model()) {
      assertThat(new SparseFigures().of(model, told)).hasSize(3);
    }
  }

  @Test
  @DisplayName("has all numbers of its figures in files: of latents, examples and densities")
  void numbers() {
    Dataset test = Dataset.of("test", LatentEffectsTest.ROWS);
    // The rectified codes are (0, 0), (1, 4) and (2, 1); only the first example is badly rebuilt.
    try (TrainedAutoencoder model = LatentEffectsTest.dictionary(SparseLatentSpace.l1(2, 0.1))) {
      List<Numbers> numbers =
          new SparseFigures()
              .of(model, test).stream().map(figure -> figure.numbers().orElseThrow()).toList();
      assertThat(numbers)
          .extracting(Numbers::file)
          .containsExactly("latents.csv", "exciting.csv", "densities.csv");
      String often = Double.toString(2 / 3.0);
      assertThat(numbers.get(0).rows())
          .extracting(row -> row.get(0), row -> row.get(1))
          .containsExactly(tuple("0", often), tuple("1", often));
      assertThat(Float.parseFloat(numbers.get(0).rows().get(1).get(2))).isEqualTo(4, within(1e-5f));
      assertThat(numbers.get(1).rows())
          .extracting(row -> row.get(0) + " excited by " + row.get(1))
          .containsExactly(
              "0 excited by 2",
              "0 excited by 1",
              "0 excited by 0",
              "1 excited by 1",
              "1 excited by 2",
              "1 excited by 0");
      assertThat(numbers.get(2).rows())
          .extracting(row -> row.get(0), row -> row.get(3))
          .startsWith(tuple("l0", Double.toString(4 / 3.0)))
          .endsWith(
              tuple("dead", "0.0"),
              tuple("dense", "1.0"),
              tuple("latents", "0"),
              tuple("latents", "2"));
      // The first example's squared length, 9, is left of all squared deviations, 68/3.
      assertThat(Double.parseDouble(numbers.get(2).rows().get(2).get(3)))
          .isEqualTo(9 / (68 / 3.0), within(1e-5));
    }
  }

  @Test
  @DisplayName("shows filters, what excites latents, and densities of those that are ever 0")
  void figures() throws IOException {
    train("--k", "2");
    Dataset test = Dataset.of("test", new float[][] {{0.1f, 0.9f, 0.2f, 0}, {0.5f, 0.5f, 1, 0}});
    try (TrainedAutoencoder model = model()) {
      assertThat(new SparseFigures().of(model, test))
          .extracting(Figure::title)
          .containsExactly("Filters", "What excites latents", "Densities");
    }
    Dataset same = Dataset.of("same", new float[][] {{0.5f, 0.5f, 1, 0}, {0.5f, 0.5f, 1, 0}});
    try (TrainedAutoencoder model = model()) {
      assertThat(new SparseFigures().of(model, same)).last().asString().doesNotContain("NaN");
    }
    train("--sparsity", "kl");
    try (TrainedAutoencoder model = model()) {
      assertThat(new SparseFigures().of(model, test))
          .extracting(Figure::title)
          .containsExactly("Filters", "What excites latents");
    }
    try (TrainedAutoencoder dense = TrainedAutoencoder.of(ModelFile.read(Call.model(folder)))) {
      assertThat(new SparseFigures().of(dense, test)).isEmpty();
    }
  }
}
