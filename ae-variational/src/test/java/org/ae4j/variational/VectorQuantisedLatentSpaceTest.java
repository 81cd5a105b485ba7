package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Latent;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.ShapeException;
import org.ae4j.core.Term;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.LatentSpaceContract;
import org.ae4j.testkit.Tiny;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A vector-quantised latent space")
class VectorQuantisedLatentSpaceTest {
  private static final VectorQuantisedConfig AVERAGED = VectorQuantisedConfig.of(3, 2);
  private static final VectorQuantisedConfig LEARNED = AVERAGED.withCodebook(Codebook.learned());
  private static final float[][] DATA = Tiny.plane(120, 5, 1);
  private static final double[] VECTORS = {1, 0, 0, 1, -1, -1};

  @Nested
  @DisplayName("with vectors that are running averages")
  class Averaged implements LatentSpaceContract {
    @Override
    public LatentSpace latentSpace() {
      return new VectorQuantisedLatentSpace(AVERAGED);
    }

    @Override
    public boolean smooth() {
      return false;
    }
  }

  @Nested
  @DisplayName("with learned vectors")
  class Learned implements LatentSpaceContract {
    @Override
    public LatentSpace latentSpace() {
      return new VectorQuantisedLatentSpace(LEARNED);
    }

    @Override
    public boolean smooth() {
      return false;
    }
  }

  /** Two examples whose nearest vectors are the second and the first. */
  private static final class Quantised {
    final Workbench bench;
    final Tensor features;
    final Latent latent;

    Quantised(VectorQuantisedConfig config, Phase phase) {
      bench = Workbench.of(phase, 2);
      features = bench.given("features", Shape.of(2), 0.2, 0.7, 2, 0.5);
      latent = new VectorQuantisedLatentSpace(config).latent(features, bench.scope());
      bench.blueprint().weights().values().forEach(w -> bench.set(w.leaf(), VECTORS));
    }

    double[] slope(Term term, Tensor towards) {
      return bench.evaluate(Gradients.of(term.perExample(), List.of(towards)).get(0));
    }

    Term term(String name) {
      return latent.penalties().stream().filter(t -> t.name().equals(name)).findFirst().get();
    }
  }

  @Test
  @DisplayName("gives every example the nearest vector, exactly so in use")
  void nearest() {
    for (Phase phase : Phase.values()) {
      Quantised quantised = new Quantised(LEARNED, phase);
      assertThat(quantised.bench.evaluate(quantised.latent.code()))
          .containsExactly(new double[] {0, 1, 1, 0}, within(1e-15));
    }
  }

  @Test
  @DisplayName("hands the decoder's gradient to the features as it is")
  void straightThrough() {
    Quantised quantised = new Quantised(LEARNED, Phase.TRAINING);
    Tensor code = quantised.latent.code();
    Tensor cost = code.square().mul(code).add(code.mul(3)).sum(1);
    List<Tensor> both = Gradients.of(cost, List.of(code, quantised.features));
    double[] expected = quantised.bench.evaluate(both.get(0));
    assertThat(expected).containsExactly(new double[] {3, 6, 6, 3}, within(1e-12));
    assertThat(quantised.bench.evaluate(both.get(1))).containsExactly(expected);
  }

  @Test
  @DisplayName("commitment moves features alone, the codebook's cost vectors alone")
  void costs() {
    Quantised quantised = new Quantised(LEARNED, Phase.TRAINING);
    Tensor vectors = quantised.bench.blueprint().weights().get("codebook").leaf();
    Term commitment = quantised.term("commitment");
    Term codebook = quantised.term("codebook");
    assertThat(commitment.weight()).isEqualTo(0.25);
    for (Term term : List.of(commitment, codebook)) {
      assertThat(quantised.bench.evaluate(term.perExample()))
          .containsExactly(new double[] {0.13, 1.25}, within(1e-12));
    }
    assertThat(quantised.slope(commitment, quantised.features))
        .containsExactly(new double[] {0.4, -0.6, 2, 1}, within(1e-12));
    assertThat(quantised.slope(commitment, vectors)).containsOnly(0);
    assertThat(quantised.slope(codebook, quantised.features)).containsOnly(0);
    assertThat(quantised.slope(codebook, vectors))
        .containsExactly(new double[] {-2, -1, -0.4, 0.6, 0, 0}, within(1e-12));
  }

  @Test
  @DisplayName("averages follow their features, and one out of use starts anew at a feature")
  void averages() {
    Codebook codebook = Codebook.averaged(0.9, 0.5);
    Quantised quantised = new Quantised(AVERAGED.withCodebook(codebook), Phase.TRAINING);
    Workbench bench = quantised.bench;
    Tensor counts = bench.blueprint().states().get("counts").leaf();
    Tensor sums = bench.blueprint().states().get("sums").leaf();
    bench.set(counts, 2, 1, 0.5).set(sums, 2, 0, 0, 1, -0.5, -0.5);
    double[] nextCounts = bench.evaluate(bench.blueprint().updates().get(counts));
    double[] nextSums = bench.evaluate(bench.blueprint().updates().get(sums));
    // Vectors are (1, 0), (0, 1), (−1, −1); the third has no features and falls to 0.45.
    assertThat(nextCounts).containsExactly(new double[] {1.9, 1, 1}, within(1e-12));
    assertThat(Arrays.copyOf(nextSums, 4))
        .containsExactly(new double[] {2, 0.05, 0.02, 0.97}, within(1e-12));
    double[] restarted = Arrays.copyOfRange(nextSums, 4, 6);
    assertThat(List.of(new double[] {0.2, 0.7}, new double[] {2, 0.5}))
        .anySatisfy(feature -> assertThat(restarted).containsExactly(feature));
  }

  @Test
  @DisplayName("restarts at features of single positions where features keep positions")
  void restartsAtPositions() {
    Workbench bench = Workbench.of(Phase.TRAINING, 2);
    Tensor features = bench.data("features", Shape.of(3, 2), 5, 9);
    new VectorQuantisedLatentSpace(AVERAGED).latent(features, bench.scope());
    Tensor counts = bench.blueprint().states().get("counts").leaf();
    Tensor sums = bench.blueprint().states().get("sums").leaf();
    bench.set(counts, 1, 0.01, 0.01).set(sums, 9, 9, -1, -1, -1, -1);
    double[] next = bench.evaluate(bench.blueprint().updates().get(sums));
    double[] all = bench.elements(features);
    for (int code = 1; code < 3; code++) {
      double first = next[2 * code];
      double second = next[2 * code + 1];
      boolean found = false;
      for (int i = 0; i < all.length; i += 2) {
        found |= Math.abs(all[i] - first) + Math.abs(all[i + 1] - second) < 1e-12;
      }
      assertThat(found).isTrue();
    }
  }

  private static TrainedAutoencoder trained(int epochs, int shards) {
    TrainingConfig config =
        TrainingConfig.ofEpochs(epochs).withBatchSize(40).withLearningRate(0.02).withShards(shards);
    VectorQuantisedConfig eight =
        VectorQuantisedConfig.of(8, 2).withCodebook(Codebook.averaged(0.9, 0.2));
    return Trainer.with(config)
        .fit(Affine.autoencoder(new VectorQuantisedLatentSpace(eight)), DATA);
  }

  @Test
  @DisplayName("trains to use its codebook, and reports how well")
  void usage() {
    try (TrainedAutoencoder model = trained(60, 1)) {
      CodebookUsage usage = CodebookUsage.of(model, Samples.of(DATA));
      assertThat(usage.codes()).isEqualTo(8);
      assertThat(usage.usage()).isGreaterThanOrEqualTo(0.75);
      assertThat(usage.perplexity()).isBetween(3.0, (double) usage.used());
      assertThat(model.encode(DATA)).isDeepEqualTo(model.encode(DATA));
    }
  }

  @Test
  @DisplayName("averages whole batches, for any number of shards")
  void shards() {
    try (TrainedAutoencoder one = trained(3, 1);
        TrainedAutoencoder two = trained(3, 2)) {
      FloatArray sums = one.snapshot().states().get("latent/sums");
      assertThat(two.snapshot().states().get("latent/sums").values())
          .containsExactly(sums.values(), within(1e-4f));
    }
  }

  @Test
  @DisplayName("refuses codebooks that cannot work")
  void refuses() {
    for (Runnable wrong :
        List.<Runnable>of(
            () -> VectorQuantisedConfig.of(1, 2),
            () -> AVERAGED.withCommitment(0),
            () -> Codebook.averaged(1, 0.1),
            () -> Codebook.averaged(0.9, 0))) {
      assertThatThrownBy(wrong::run).isInstanceOf(ConfigurationException.class);
    }
  }

  @Test
  @DisplayName("replaces any numbers by the nearest vectors of a trained codebook, at every place")
  void nearestOfTrained() {
    for (Codebook codebook : List.of(Codebook.learned(), Codebook.averaged())) {
      VectorQuantisedConfig config = VectorQuantisedConfig.of(8, 2).withCodebook(codebook);
      Autoencoder autoencoder = Affine.autoencoder(new VectorQuantisedLatentSpace(config));
      TrainingConfig once = TrainingConfig.ofEpochs(1).withBatchSize(40);
      try (TrainedAutoencoder model = Trainer.with(once).fit(autoencoder, DATA)) {
        float[][] codes = model.encode(DATA);
        assertThat(model.nearestCodes(codes)).isDeepEqualTo(codes);
        float[][] moved = {{codes[3][0] + 1e-4f, codes[3][1] - 1e-4f}};
        assertThat(model.nearestCodes(moved)).isDeepEqualTo(new float[][] {codes[3]});
        float[][] wide = {{1, 2, 3}};
        assertThatThrownBy(() -> model.nearestCodes(wide)).isInstanceOf(ShapeException.class);
      }
    }
  }
}
