package org.ae4j.cli.reproduce;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Severity;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;

/** Blurred, noisy digits made clear, beside what classical filters can do. */
final class DeblurMnist implements Reproduction {
  private static final int HIDDEN = 1000;
  private static final int CODE = 1000;
  private static final int EPOCHS = 20;
  private static final double RATE = 1e-3;
  private static final Corruption DAMAGE =
      Corruptions.inOrder(
          Corruptions.gaussianBlur(Severity.of(1.5)), Corruptions.gaussianNoise(Severity.of(0.1)));

  private static final Protocol PROTOCOL =
      Protocol.of(
              "deblur-mnist",
              "Gaussian blur of 1.5 pixels, then noise N(0, 0.1); dense 784-1000-1000-1000-784, "
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
    var config = DenseConfig.ofLayers(HIDDEN).withCode(Activation.RELU);
    Autoencoder autoencoder = Dense.autoencoder(config, CODE, Losses.squaredErrorOfSigmoid());
    TrainingConfig training =
        TrainingConfig.ofEpochs(EPOCHS).withLearningRate(CosineDecay.from(RATE));
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
