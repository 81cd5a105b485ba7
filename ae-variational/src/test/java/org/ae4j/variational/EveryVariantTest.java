package org.ae4j.variational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.History;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Objective;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.model.ComponentRegistry;
import org.ae4j.core.model.Descriptions;
import org.ae4j.core.train.ConstantRate;
import org.ae4j.core.train.LinearRamp;
import org.ae4j.core.train.Sgd;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.core.train.TrainingListener;
import org.ae4j.testkit.Tiny;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every variational autoencoder")
class EveryVariantTest {
  private static final TrainingConfig CONFIG =
      TrainingConfig.ofEpochs(8).withBatchSize(25).withShards(1).withLearningRate(0.01);
  private static final float[][] DATA = Tiny.plane(100, 6, 1);

  static Stream<Autoencoder> variants() {
    GaussianLatentConfig two = GaussianLatentConfig.ofWidth(2);
    LatentSpace gaussian = new GaussianLatentSpace(two);
    LatentSpace matched = new MatchedLatentSpace(2);
    Stream<LatentSpace> latentSpaces =
        Stream.of(
            gaussian,
            new GaussianLatentSpace(two.withBeta(4)),
            new GaussianLatentSpace(two.withKl(KlPenalty.scheduled(new LinearRamp(0, 1, 0.5)))),
            new GaussianLatentSpace(two.withKl(KlPenalty.scheduled(CyclicRamp.standard()))),
            new GaussianLatentSpace(two.withKl(KlPenalty.capacity(10, new ConstantRate(1)))),
            new GaussianLatentSpace(two.withKl(KlPenalty.freeBits(0.1))),
            new VampLatentSpace(VampConfig.ofWidth(2).withPseudoInputs(4)),
            new FlowLatentSpace(2, Flow.planar(2)),
            new FlowLatentSpace(2, Flow.inverseAutoregressive(2, 5, 3)),
            new LadderLatentSpace(LadderConfig.ofWidths(2, 1)),
            new VectorQuantisedLatentSpace(VectorQuantisedConfig.of(5, 2)),
            new VectorQuantisedLatentSpace(
                VectorQuantisedConfig.of(5, 2).withCodebook(Codebook.learned())),
            FiniteScalarLatentSpace.ofLevels(5, 4));
    Discriminator discriminator = Discriminator.ofLayers(8);
    Stream<Autoencoder> withObjectives =
        Stream.of(
            with(gaussian, new MultiSampleObjective(3)),
            with(gaussian, IwaeObjective.of(4)),
            with(gaussian, IwaeObjective.of(4).withDoubleReparameterisation()),
            with(new LadderLatentSpace(LadderConfig.ofWidths(2, 1)), IwaeObjective.of(3)),
            with(new FlowLatentSpace(2, Flow.planar(2)), IwaeObjective.of(3)),
            with(
                new VampLatentSpace(VampConfig.ofWidth(2).withPseudoInputs(4)),
                IwaeObjective.of(3)),
            with(gaussian, TcVaeObjective.of(6, 100)),
            with(gaussian, new FactorVaeObjective(2, discriminator)),
            with(matched, new AdversarialObjective(0.1, discriminator)),
            with(matched, MmdObjective.of(1)),
            with(
                new GaussianLatentSpace(two.withBeta(0.5)), new MmdObjective(3, MmdKernel.rbf(1))));
    return Stream.concat(latentSpaces.map(Affine::autoencoder), withObjectives);
  }

  private static Autoencoder with(LatentSpace latentSpace, Objective objective) {
    return Affine.autoencoder(latentSpace).withObjective(objective);
  }

  @ParameterizedTest
  @MethodSource("variants")
  @DisplayName(
      "learns, encodes deterministically, scores an example alone as among others, and draws")
  void learns(Autoencoder autoencoder) {
    try (TrainedAutoencoder model = Trainer.with(CONFIG).fit(autoencoder, DATA)) {
      List<History.Epoch> epochs = model.history().epochs();
      double first = mean(model, epochs.get(0));
      assertThat(mean(model, epochs.get(7))).isLessThan(first);
      assertThat(model.encode(DATA)).isDeepEqualTo(model.encode(DATA));
      float[][] twice = model.decode(model.encode(DATA));
      for (float value : twice[3]) {
        assertThat(value).isFinite();
      }
      double[] alone = model.anomalyScore(Arrays.copyOfRange(DATA, 77, 78));
      assertThat(model.anomalyScore(DATA)[77]).isEqualTo(alone[0], within(1e-3));
      model.sampler().ifPresent(sampler -> assertThat(sampler.sample(5, 1)).hasDimensions(5, 6));
    }
  }

  private static double mean(TrainedAutoencoder model, History.Epoch epoch) {
    boolean bound = model.autoencoder().objective() instanceof IwaeObjective;
    return epoch.training().get(bound ? "importanceWeightedBound" : "reconstruction");
  }

  @ParameterizedTest
  @MethodSource("variants")
  @DisplayName("is read from a description as it was written")
  void described(Autoencoder autoencoder) {
    Descriptions descriptions =
        new Descriptions(ComponentRegistry.standard().with("affine", Affine.class));
    assertThat(descriptions.fromJson(descriptions.toJson(autoencoder))).isEqualTo(autoencoder);
  }

  @ParameterizedTest
  @MethodSource("variants")
  @DisplayName("learns the same from a whole batch and from its parts, or keeps the batch whole")
  void parts(Autoencoder autoencoder) {
    Map<String, FloatArray> whole = weights(autoencoder, 1);
    Map<String, FloatArray> split = weights(autoencoder, 3);
    if (mixesExamples(autoencoder)) {
      assertThat(split).isEqualTo(whole);
      return;
    }
    // Sums of parts are rounded differently, which tells that there were parts.
    assertThat(split).isNotEqualTo(whole);
    whole.forEach(
        (path, array) ->
            assertThat(split.get(path).values())
                .as(path)
                .containsExactly(array.values(), within(1e-5f)));
  }

  private static boolean mixesExamples(Autoencoder autoencoder) {
    String latentSpace = autoencoder.latentSpace().toString();
    return autoencoder.objective().leastBatch() > 1
        || latentSpace.contains("FreeBits")
        || latentSpace.contains("Averaged");
  }

  private static Map<String, FloatArray> weights(Autoencoder autoencoder, int shards) {
    TrainingConfig config = CONFIG.withEpochs(2).withOptimiser(Sgd.plain()).withShards(shards);
    try (TrainedAutoencoder model = Trainer.with(config).fit(autoencoder, DATA)) {
      return model.snapshot().weights();
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  @DisplayName("takes single examples, unless it compares examples: then it refuses or skips them")
  void single(Autoencoder autoencoder) {
    boolean compares = autoencoder.objective().leastBatch() > 1;
    List<Integer> sizes = new ArrayList<>();
    TrainingListener sizeOf =
        new TrainingListener() {
          @Override
          public boolean onStep(StepReport report) {
            sizes.add(report.examples());
            return true;
          }
        };
    float[][] rows = Arrays.copyOf(DATA, 26);
    TrainingConfig once = CONFIG.withEpochs(1);
    Samples samples = Samples.of(rows);
    Trainer.with(once).listening(sizeOf).fit(autoencoder, samples, samples).close();
    assertThat(sizes).isEqualTo(compares ? List.of(25) : List.of(25, 1));
    Trainer alone = Trainer.with(once.withBatchSize(1));
    if (compares) {
      assertThatThrownBy(() -> alone.fit(autoencoder, rows))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("at least 2")
          .hasMessageContaining("the batch size is 1");
      float[][] one = Arrays.copyOf(DATA, 1);
      assertThatThrownBy(() -> Trainer.with(once).fit(autoencoder, one))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("1 training examples");
    } else {
      alone.fit(autoencoder, rows).close();
    }
  }
}
