package org.ae4j.cli.reproduce;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.conv.Block;
import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.conv.Head;
import org.ae4j.conv.Upsampling;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Severity;

/** Blurred, noisy digits made clear, beside what classical filters can do. */
final class DeblurMnist implements Reproduction {
  private static final int MAPS = 32;
  private static final int EPOCHS = 6;
  private static final int BATCH = 64;
  private static final double RATE = 2e-3;
  private static final Corruption DAMAGE =
      Corruptions.inOrder(
          Corruptions.gaussianBlur(Severity.of(1.5)), Corruptions.gaussianNoise(Severity.of(0.1)));

  private static final Protocol PROTOCOL =
      Protocol.of(
              "deblur-mnist",
              "Gaussian blur of 1.5 pixels, then noise N(0, 0.1); 32 maps of 14×14, two residual"
                  + " blocks each way, "
                  + EPOCHS
                  + " epochs",
              "the best of the Wiener, Gaussian, median, bilateral and wavelet filters",
              Target.atLeast("psnr_gain_over_classical", 3, "3 dB above the best classical filter"))
          .withMinutes(8)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    DamagedDigits digits = new DamagedDigits(DAMAGE);
    ConvConfig config =
        ConvConfig.ofImages(
                Block.convolution(MAPS, 4, 2), Block.residual(MAPS, 3), Block.residual(MAPS, 3))
            .withHead(Head.spatial());
    Autoencoder autoencoder =
        Conv.autoencoder(
            config,
            Shape.of(28, 28, 1),
            new PlainLatentSpace(MAPS),
            Losses.squaredError(),
            Upsampling.TRANSPOSED);
    TrainingConfig training =
        TrainingConfig.ofEpochs(EPOCHS)
            .withBatchSize(BATCH)
            .withLearningRate(CosineDecay.from(RATE));
    Restoration own = digits.restoration(autoencoder, training, attempt);
    Map<String, Double> classical = digits.classicalGains();
    double best = classical.values().stream().max(Comparator.naturalOrder()).orElseThrow();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("psnr_damaged", own.damagedPsnr());
    metrics.put("psnr_gain", own.gain());
    metrics.put("psnr_gain_classical", best);
    metrics.put("psnr_gain_over_classical", own.gain() - best);
    metrics.putAll(classical);
    return metrics;
  }
}
