package org.ae4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Fill;
import org.ae4j.denoising.Severity;
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
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A convolutional autoencoder works with")
class ConvolutionsComposeTest {
  private static final Shape IMAGE = Shape.of(12, 12, 1);
  private static final Samples IMAGES = Samples.of(images()).reshape(IMAGE);
  private static final ConvConfig CONFIG =
      ConvConfig.ofImages(Block.convolution(2, 3), Block.convolution(3, 4, 2));

  private static float[][] images() {
    float[][] images = new float[16][144];
    for (int i = 0; i < images.length; i++) {
      for (int place = 0; place < 144; place++) {
        images[i][place] = (float) (0.5 + 0.4 * Math.sin(0.3 * place * (1 + i % 3) + i));
      }
    }
    return images;
  }

  private static Autoencoder autoencoder(ConvConfig config, LatentSpace latentSpace, Loss loss) {
    return Conv.autoencoder(config, IMAGE, latentSpace, loss, Upsampling.TRANSPOSED);
  }

  private static void works(Autoencoder autoencoder) {
    TrainingConfig config = TrainingConfig.ofEpochs(2).withBatchSize(8).withShards(1);
    try (TrainedAutoencoder model = Trainer.with(config).fit(autoencoder, IMAGES)) {
      float[][] codes = model.encode(IMAGES);
      assertThat(model.decode(codes)).hasDimensions(16, 144).isDeepEqualTo(model.decode(codes));
      for (double score : model.anomalyScore(IMAGES)) {
        assertThat(score).isFinite();
      }
      boolean generative = autoencoder.latentSpace() instanceof GenerativeLatentSpace;
      assertThat(model.sampler().isPresent()).isEqualTo(generative);
      model.sampler().ifPresent(sampler -> assertThat(sampler.sample(2, 1)).hasDimensions(2, 144));
    }
  }

  static Stream<LatentSpace> latentSpaces() {
    return Stream.of(
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
        JumpReluLatentSpace.of(8, Penalty.of(0.1)));
  }

  @ParameterizedTest
  @MethodSource("latentSpaces")
  @DisplayName("every latent space, with one code per image, and with switches beside it")
  void codes(LatentSpace latentSpace) {
    works(autoencoder(CONFIG, latentSpace, Losses.bernoulli()));
    ConvConfig switched =
        ConvConfig.ofImages(Block.convolution(2, 3), Block.maxPoolingWithSwitches(2));
    works(autoencoder(switched, latentSpace, Losses.bernoulli()));
  }

  @ParameterizedTest
  @MethodSource("codesPerPlace")
  @DisplayName("a code of every kind at each place of its maps")
  void codesPerPlace(LatentSpace latentSpace) {
    works(autoencoder(CONFIG.withHead(Head.spatial()), latentSpace, Losses.bernoulli()));
  }

  static List<LatentSpace> codesPerPlace() {
    return List.of(
        new PlainLatentSpace(2),
        new GaussianLatentSpace(GaussianLatentConfig.ofWidth(2)),
        new VectorQuantisedLatentSpace(VectorQuantisedConfig.of(5, 3)),
        FiniteScalarLatentSpace.ofLevels(5, 4));
  }

  static List<Loss> losses() {
    return List.of(
        Losses.squaredErrorOfSigmoid(),
        Losses.absoluteError(),
        Losses.huber(1),
        Losses.logCosh(),
        Losses.correntropy(1),
        Losses.gaussian(1),
        Losses.gaussianOfLearnedVariance(),
        Losses.gaussianOfPredictedVariance(),
        Losses.ssim());
  }

  @ParameterizedTest
  @MethodSource("losses")
  @DisplayName("every loss")
  void losses(Loss loss) {
    works(autoencoder(CONFIG, new PlainLatentSpace(3), loss));
  }

  static List<Corruption> corruptions() {
    Severity some = Severity.of(0.3);
    return List.of(
        Corruptions.gaussianNoise(some),
        Corruptions.masking(0.3),
        Corruptions.saltAndPepper(some),
        Corruptions.gaussianBlur(Severity.of(1)),
        Corruptions.downsampling(2),
        Corruptions.missingPatches(3, some, Fill.zero()),
        Corruptions.oldPhotograph(),
        Corruptions.oneOf(Corruptions.masking(0.5), Corruptions.speckle(some)));
  }

  @ParameterizedTest
  @MethodSource("corruptions")
  @DisplayName("every kind of corruption")
  void corruptions(Corruption corruption) {
    works(
        autoencoder(CONFIG, new PlainLatentSpace(3), Losses.bernoulli())
            .withCorruption(corruption));
  }
}
