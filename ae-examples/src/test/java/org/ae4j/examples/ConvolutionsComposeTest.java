package org.ae4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.ae4j.conv.Block;
import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.conv.Head;
import org.ae4j.conv.Upsampling;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Loss;
import org.ae4j.core.Objective;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.LinearRamp;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Fill;
import org.ae4j.denoising.Severity;
import org.ae4j.denoising.objective.Contractive;
import org.ae4j.denoising.objective.EmphasisedDenoising;
import org.ae4j.denoising.objective.JacobianNorm;
import org.ae4j.sparse.BatchTopKLatentSpace;
import org.ae4j.sparse.GatedLatentSpace;
import org.ae4j.sparse.JumpReluLatentSpace;
import org.ae4j.sparse.Penalty;
import org.ae4j.sparse.SparseLatentSpace;
import org.ae4j.sparse.TopKLatentSpace;
import org.ae4j.sparse.WinnerTakeAllLatentSpace;
import org.ae4j.variational.FiniteScalarLatentSpace;
import org.ae4j.variational.Flow;
import org.ae4j.variational.FlowLatentSpace;
import org.ae4j.variational.GaussianLatentConfig;
import org.ae4j.variational.GaussianLatentSpace;
import org.ae4j.variational.LadderConfig;
import org.ae4j.variational.LadderLatentSpace;
import org.ae4j.variational.MatchedLatentSpace;
import org.ae4j.variational.VampConfig;
import org.ae4j.variational.VampLatentSpace;
import org.ae4j.variational.VectorQuantisedConfig;
import org.ae4j.variational.VectorQuantisedLatentSpace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A convolutional autoencoder works with")
class ConvolutionsComposeTest {
  private static final int EXAMPLES = 16;
  private static final JacobianNorm ESTIMATED = JacobianNorm.estimated(2);

  /** Examples of a layout, and blocks for them. */
  private enum Form {
    IMAGES(Shape.of(12, 12, 1)) {
      @Override
      ConvConfig of(Block... blocks) {
        return ConvConfig.ofImages(blocks);
      }
    },
    SIGNALS(Shape.of(40, 1)) {
      @Override
      ConvConfig of(Block... blocks) {
        return ConvConfig.ofSignals(blocks);
      }
    };

    private final Shape example;
    private final Samples samples;

    Form(Shape example) {
      this.example = example;
      this.samples = Samples.of(waves(Math.toIntExact(example.size()))).reshape(example);
    }

    abstract ConvConfig of(Block... blocks);

    private ConvConfig usual() {
      return of(Block.convolution(2, 3), Block.convolution(3, 4, 2));
    }

    private Autoencoder autoencoder(ConvConfig config, LatentSpace latentSpace, Loss loss) {
      return Conv.autoencoder(config, example, latentSpace, loss, Upsampling.TRANSPOSED);
    }

    /** Returns the mean squared norm of the encoder's Jacobian after some training. */
    private double steepness(Autoencoder autoencoder) {
      TrainingConfig config = TrainingConfig.ofEpochs(20).withBatchSize(8).withShards(1);
      try (TrainedAutoencoder model = Trainer.with(config).fit(autoencoder, samples)) {
        float[][] norms =
            model.measure(
                samples, 1, m -> ESTIMATED.squared(m.encode(m.input()), m.input(), m.scope()));
        return Arrays.stream(norms).mapToDouble(row -> row[0]).average().orElseThrow();
      }
    }

    private void works(Autoencoder autoencoder) {
      TrainingConfig config = TrainingConfig.ofEpochs(2).withBatchSize(8).withShards(1);
      int width = Math.toIntExact(example.size());
      try (TrainedAutoencoder model = Trainer.with(config).fit(autoencoder, samples)) {
        float[][] codes = model.encode(samples);
        assertThat(model.decode(codes))
            .hasDimensions(EXAMPLES, width)
            .isDeepEqualTo(model.decode(codes));
        for (double score : model.anomalyScore(samples)) {
          assertThat(score).isFinite();
        }
        boolean generative = autoencoder.latentSpace() instanceof GenerativeLatentSpace;
        assertThat(model.sampler().isPresent()).isEqualTo(generative);
        model
            .sampler()
            .ifPresent(sampler -> assertThat(sampler.sample(2, 1)).hasDimensions(2, width));
      }
    }
  }

  private static float[][] waves(int width) {
    float[][] waves = new float[EXAMPLES][width];
    for (int i = 0; i < EXAMPLES; i++) {
      for (int place = 0; place < width; place++) {
        waves[i][place] = (float) (0.5 + 0.4 * Math.sin(0.3 * place * (1 + i % 3) + i));
      }
    }
    return waves;
  }

  /** Returns every part beside every form of examples. */
  private static Stream<Arguments> everywhere(Stream<?> parts) {
    return parts.flatMap(part -> Stream.of(Form.values()).map(form -> Arguments.of(form, part)));
  }

  static Stream<Arguments> latentSpaces() {
    return everywhere(
        Stream.of(
            new GaussianLatentSpace(GaussianLatentConfig.ofWidth(3)),
            new FlowLatentSpace(3, Flow.planar(2)),
            new LadderLatentSpace(LadderConfig.ofWidths(3, 2)),
            new VampLatentSpace(VampConfig.ofWidth(3).withPseudoInputs(4)),
            new MatchedLatentSpace(3),
            new VectorQuantisedLatentSpace(VectorQuantisedConfig.of(5, 3)),
            FiniteScalarLatentSpace.ofLevels(5, 4),
            SparseLatentSpace.l1(8, 0.1),
            SparseLatentSpace.kl(8, 0.1, 0.1),
            TopKLatentSpace.rectified(8, 2),
            new BatchTopKLatentSpace(8, 2),
            new WinnerTakeAllLatentSpace(8, 0.4),
            new GatedLatentSpace(8, Penalty.of(0.1)),
            JumpReluLatentSpace.of(8, Penalty.of(0.1))));
  }

  @ParameterizedTest
  @MethodSource("latentSpaces")
  @DisplayName("every latent space, with one code per example, and with switches beside it")
  void codes(Form form, LatentSpace latentSpace) {
    form.works(form.autoencoder(form.usual(), latentSpace, Losses.bernoulli()));
    ConvConfig switched = form.of(Block.convolution(2, 3), Block.maxPoolingWithSwitches(2));
    form.works(form.autoencoder(switched, latentSpace, Losses.bernoulli()));
  }

  static Stream<Arguments> codesPerPlace() {
    return everywhere(
        Stream.of(
            new PlainLatentSpace(2),
            new GaussianLatentSpace(GaussianLatentConfig.ofWidth(2)),
            new VectorQuantisedLatentSpace(VectorQuantisedConfig.of(5, 3)),
            FiniteScalarLatentSpace.ofLevels(5, 4)));
  }

  @ParameterizedTest
  @MethodSource("codesPerPlace")
  @DisplayName("a code of every kind at each place of its maps")
  void codesPerPlace(Form form, LatentSpace latentSpace) {
    ConvConfig spatial = form.usual().withHead(Head.spatial());
    form.works(form.autoencoder(spatial, latentSpace, Losses.bernoulli()));
  }

  static Stream<Arguments> losses() {
    Stream<Arguments> anywhere =
        everywhere(
            Stream.of(
                Losses.squaredErrorOfSigmoid(),
                Losses.absoluteError(),
                Losses.huber(1),
                Losses.logCosh(),
                Losses.correntropy(1),
                Losses.gaussian(1),
                Losses.gaussianOfLearnedVariance(),
                Losses.gaussianOfPredictedVariance()));
    return Stream.concat(anywhere, Stream.of(Arguments.of(Form.IMAGES, Losses.ssim())));
  }

  @ParameterizedTest
  @MethodSource("losses")
  @DisplayName("every loss")
  void losses(Form form, Loss loss) {
    form.works(form.autoencoder(form.usual(), new PlainLatentSpace(3), loss));
  }

  static Stream<Arguments> corruptions() {
    Severity some = Severity.of(0.3);
    Stream<Arguments> anywhere =
        everywhere(
            Stream.of(
                Corruptions.gaussianNoise(some),
                Corruptions.shotNoise(Severity.between(0.1, 0.3)),
                Corruptions.masking(Severity.following(new LinearRamp(0, 0.5, 1)), Fill.learned()),
                Corruptions.saltAndPepper(some),
                Corruptions.oneOf(Corruptions.masking(0.5), Corruptions.speckle(some))));
    Stream<Arguments> images =
        Stream.of(
                Corruptions.gaussianBlur(Severity.of(1)),
                Corruptions.motionBlur(3, 30),
                Corruptions.downsampling(2),
                Corruptions.jpeg(30),
                Corruptions.missingPatches(3, some, Fill.zero()),
                Corruptions.stripes(some),
                Corruptions.oldPhotograph())
            .map(corruption -> Arguments.of(Form.IMAGES, corruption));
    Stream<Arguments> signals =
        Stream.of(
                Corruptions.baselineDrift(some, 2),
                Corruptions.dropouts(2, 5, Fill.mean()),
                Corruptions.sometimes(0.5, Corruptions.dropouts(1, 9, Fill.zero())))
            .map(corruption -> Arguments.of(Form.SIGNALS, corruption));
    return Stream.of(anywhere, images, signals).flatMap(each -> each);
  }

  static Stream<Arguments> contractions() {
    return everywhere(
        Stream.of(
            new PlainLatentSpace(3),
            new GaussianLatentSpace(GaussianLatentConfig.ofWidth(3)),
            SparseLatentSpace.kl(8, 0.1, 0.1),
            TopKLatentSpace.rectified(8, 2)));
  }

  @ParameterizedTest
  @MethodSource("contractions")
  @DisplayName("a contraction beside every kind of code and of denoising")
  void contractions(Form form, LatentSpace latentSpace) {
    Autoencoder plain = form.autoencoder(form.usual(), latentSpace, Losses.bernoulli());
    Objective hiding = EmphasisedDenoising.ofHidden(Corruptions.masking(0.3));
    Autoencoder loose = plain.withObjective(new Contractive(plain.objective(), ESTIMATED, 0));
    Autoencoder tight = plain.withObjective(new Contractive(plain.objective(), ESTIMATED, 1));
    form.works(tight);
    form.works(plain.withObjective(new Contractive(hiding, ESTIMATED, 1)));
    assertThat(form.steepness(tight)).isLessThan(form.steepness(loose));
  }

  @ParameterizedTest
  @MethodSource("corruptions")
  @DisplayName("every kind of corruption that suits its examples")
  void corruptions(Form form, Corruption corruption) {
    form.works(
        form.autoencoder(form.usual(), new PlainLatentSpace(3), Losses.bernoulli())
            .withCorruption(corruption));
  }
}
