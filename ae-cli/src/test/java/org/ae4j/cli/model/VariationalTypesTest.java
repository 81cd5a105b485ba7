package org.ae4j.cli.model;

import static org.ae4j.cli.Call.ae;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ae4j.cli.Call;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.model.ModelFile;
import org.ae4j.data.Dataset;
import org.ae4j.data.Format;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Variational types")
class VariationalTypesTest {
  @TempDir static Path shared;
  private static Path table;

  @TempDir Path folder;

  @BeforeAll
  static void write() throws IOException {
    table = Call.table(shared);
  }

  private Call train(String... more) {
    List<Object> words = new ArrayList<>(List.of("train", "--type", "vae", "--data", table));
    words.addAll(List.of("--label-column", "kind", "--layers", "8", "--latent", "2"));
    words.addAll(List.of("--epochs", "1", "--batch", "16", "--out", folder.resolve("run")));
    words.addAll(List.of(more));
    return ae(words.toArray());
  }

  private Autoencoder trained(String... more) {
    Call call = train(more);
    assertThat(call.exitCode()).as(call.err()).isZero();
    return ModelFile.read(folder.resolve("run/model.safetensors")).autoencoder();
  }

  @ParameterizedTest
  @CsvSource({
    "gaussian, GaussianLatentSpace",
    "planar, FlowLatentSpace",
    "iaf, FlowLatentSpace",
    "vamp, VampLatentSpace",
    "ladder, LadderLatentSpace",
    "vq, VectorQuantisedLatentSpace",
    "fsq, FiniteScalarLatentSpace"
  })
  @DisplayName("have the latent space that is named")
  void latentSpaces(String name, String type) {
    assertThat(trained("--latent-space", name).latentSpace().toString()).startsWith(type);
  }

  @ParameterizedTest
  @CsvSource({
    "iwae, 'IwaeObjective[samples=5, doublyReparameterised=false]'",
    "dreg, 'IwaeObjective[samples=5, doublyReparameterised=true]'",
    "tcvae, TcVaeObjective",
    "factor, FactorVaeObjective",
    "aae, AdversarialObjective",
    "wae, MmdObjective",
    "infovae, MmdObjective"
  })
  @DisplayName("have the objective that is named, on the latent space that it needs")
  void objectives(String name, String type) {
    assertThat(trained("--objective", name).objective().toString()).startsWith(type);
  }

  @ParameterizedTest
  @CsvSource({
    "--beta=4, 'WeightedKl[beta=4.0]'",
    "--beta-warm-up=0.5, 'ScheduledKl[beta=LinearRamp[from=0.0, to=1.0, part=0.5]]'",
    "--beta-cycles=4, 'ScheduledKl[beta=CyclicRamp[from=0.0, to=1.0, cycles=4, part=0.5]]'",
    "--capacity=5, 'CapacityKl[gamma=1000.0, capacity=LinearRamp[from=0.0, to=5.0, part=1.0]]'",
    "--free-bits=0.1, 'FreeBitsKl[nats=0.1]'"
  })
  @DisplayName("charge the divergence as told")
  void divergence(String option, String expected) {
    assertThat(trained(option).latentSpace().toString()).contains(expected);
  }

  @Test
  @DisplayName("read the numbers of their latent spaces")
  void numbers() {
    assertThat(trained("--latent-space=iaf", "--flow-steps=3").latentSpace().toString())
        .contains("steps=3");
    assertThat(trained("--latent-space=vamp", "--pseudo-inputs=7").latentSpace().toString())
        .contains("pseudoInputs=7");
    assertThat(trained("--latent-space=ladder", "--upper=3").latentSpace().toString())
        .contains("upperWidth=3");
    assertThat(trained("--latent-space=vq", "--codebook=9").latentSpace().toString())
        .contains("codes=9");
    assertThat(trained("--latent-space=fsq", "--levels=8,5").latentSpace().toString())
        .contains("[8, 5]");
    assertThat(trained("--draws=3").objective().toString()).contains("samples=3");
    assertThat(trained("--objective=iwae", "--draws=7").objective().toString())
        .contains("samples=7");
    assertThat(trained("--objective=wae", "--objective-weight=3").objective().toString())
        .contains("weight=3.0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--beta=4 --latent-space=planar",
        "--beta=4 --objective=tcvae",
        "--beta=4 --capacity=5",
        "--beta-cycles=2 --beta-warm-up=0.5",
        "--free-bits=1 --latent-space=vq",
        "--flow-steps=2",
        "--pseudo-inputs=3",
        "--codebook=3",
        "--levels=5,5",
        "--upper=3",
        "--draws=3 --objective=tcvae",
        "--draws=3 --latent-space=vq",
        "--objective-weight=2",
        "--objective=dreg --latent-space=planar",
        "--objective=iwae --latent-space=vq",
        "--objective=wae --latent-space=gaussian",
        "--latent-space=matched",
        "--objective=iwae --loss=squared-error",
        "--latent-space=vamp --loss=squared-error",
        "--latent-space=fsq --levels=5;5",
        "--latent-space=fsq --levels=5,5,5",
        "--beta=-1",
        "--beta=-1 --beta-warm-up=0.5",
        "--beta=-1 --beta-cycles=2",
        "--capacity=-5",
        "--tied"
      })
  @DisplayName("refuse what makes no sense together, with the reason")
  void refuses(String options) {
    Call call = train(options.split(" "));
    assertThat(call.exitCode()).as(options).isEqualTo(2);
    assertThat(call.err()).startsWith("ae: ").hasLineCount(1);
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "gaussian, negativeLogLikelihood rate diagnosis distortion discrepancyFromPrior activeUnits",
    "vq, codes usedCodes perplexity",
    "fsq, codes usedCodes perplexity",
    "ladder, rateOfLowerLevel rateOfUpperLevel levels"
  })
  @DisplayName("are measured by ae evaluate as far as their kind allows")
  void evaluated(String latentSpace, String measures) throws IOException {
    trained("--latent-space", latentSpace);
    Path model = folder.resolve("run/model.safetensors");
    Call text = ae("evaluate", model, "--data", table, "--label-column=kind");
    assertThat(text.out()).contains(measures.split(" "));
    Call json = ae("evaluate", model, "--data", table, "--label-column=kind", "--json");
    JsonNode codes = new ObjectMapper().readTree(json.out()).get("codes");
    for (String measure : measures.split(" ")) {
      assertThat(codes.has(measure)).as(measure).isTrue();
    }
    assertThat(folder.resolve("run/measures.csv")).content().contains(measures.split(" ")[2]);
    assertThat(folder.resolve("run/report.html")).content().contains(measures.split(" ")[2]);
    if (latentSpace.equals("gaussian")) {
      double bound = codes.get("rate").asDouble() + codes.get("distortion").asDouble();
      assertThat(codes.get("negativeLogLikelihood").asDouble()).isLessThan(bound);
    }
  }

  @Test
  @DisplayName("say whose likelihood it is where they scale the data")
  void scaledLikelihood() {
    trained("--scale=standard", "--loss=gaussian");
    Path model = folder.resolve("run/model.safetensors");
    assertThat(ae("evaluate", model, "--data", table, "--label-column=kind").out())
        .contains("likelihoodOf", "as the model sees them: standard scaling of 4 columns");
  }

  @ParameterizedTest
  @CsvSource({
    "--objective=aae, beta1=0.5",
    "--objective=factor, beta1=0.5",
    "--objective=infovae, beta1=0.9",
    "--objective=aae --optimiser=adam, beta1=0.9"
  })
  @DisplayName("have half the momentum beside a discriminator, unless an optimiser is named")
  void optimiser(String options, String expected) {
    trained(options.split(" "));
    assertThat(folder.resolve("run/settings.csv")).content().contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "gaussian, GaussianLatentSpace, activeUnits",
    "vq, VectorQuantisedLatentSpace, usedCodes",
    "ladder, LadderLatentSpace, rateOfUpperLevel"
  })
  @DisplayName("are convolutional for images, and make new ones")
  void images(String latentSpace, String type, String measure) {
    float[][] rows = new float[40][64];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < 64; j++) {
        rows[i][j] = j / 8 == i % 8 || j % 8 == i % 5 ? 1 : 0;
      }
    }
    Path images = folder.resolve("images.npz");
    Format.NPZ.write(Dataset.of("crosses", rows, 8, 8), images);
    Path run = folder.resolve("run");
    Call train =
        ae(
            "train",
            "--type=conv-vae",
            "--data=" + images,
            "--latent=3",
            "--epochs=1",
            "--batch=16",
            "--latent-space=" + latentSpace,
            "--out=" + run);
    assertThat(train.exitCode()).as(train.err()).isZero();
    Path model = run.resolve("model.safetensors");
    assertThat(ModelFile.read(model).autoencoder().latentSpace().toString()).startsWith(type);
    assertThat(run.resolve("measures.csv")).content().contains(measure);
    Path drawn = folder.resolve("drawn.npy");
    Call sample =
        ae("sample", model, "--data=" + images, "--from=gaussian", "--count=7", "--out=" + drawn);
    assertThat(sample.exitCode()).as(sample.err()).isZero();
    assertThat(sample.out()).contains("7 × [8, 8");
  }

  @Test
  @DisplayName("are the only ones that read these options")
  void foreign() {
    Call call = ae("train", "--data", table, "--label-column=kind", "--beta=4", "--out", folder);
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("type dense has no posterior", "--beta");
  }
}
