package org.ae4j.cli.reproduce;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.conv.Head;
import org.ae4j.conv.Upsampling;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.variational.CodebookUsage;
import org.ae4j.variational.VectorQuantisedConfig;
import org.ae4j.variational.VectorQuantisedLatentSpace;

/**
 * The vector-quantised autoencoder: van den Oord, Vinyals and Kavukcuoglu (2017), <a
 * href="https://arxiv.org/abs/1711.00937">Neural discrete representation learning</a>. Beside it
 * the same networks with one number per place, rounded after training to as many levels as the
 * codebook has vectors: equal bits.
 */
final class VqVae implements Reproduction {
  private static final int CODES = 512;
  private static final int WIDTH = 16;
  private static final int EPOCHS = 10;
  private static final int BATCH = 128;
  private static final double RATE = 2e-3;
  private static final int RANGE_EXAMPLES = 10_000;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "vqvae",
              "two convolutions to 7×7, "
                  + CODES
                  + " vectors of "
                  + WIDTH
                  + ", "
                  + EPOCHS
                  + " epochs",
              "Van den Oord et al. (2017): a codebook in full use",
              Target.atLeast("usage", 0.80, "a codebook in full use"))
          .withMinutes(8)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Digits digits = new Digits();
    Map<String, Double> metrics = new LinkedHashMap<>();
    var quantised = new VectorQuantisedLatentSpace(VectorQuantisedConfig.of(CODES, WIDTH));
    try (TrainedAutoencoder model = fit(digits, quantised, attempt)) {
      CodebookUsage usage = CodebookUsage.of(model, digits.test().samples());
      metrics.put("usage", usage.usage());
      metrics.put("perplexity", usage.perplexity());
      metrics.put("test_sse", Digits.squaredError(digits.reconstructions(model)));
      metrics.put("bits", model.codeShape().size() / WIDTH * bitsPerPlace());
    }
    try (TrainedAutoencoder model = fit(digits, new PlainLatentSpace(1), attempt)) {
      metrics.put("test_sse_plain", Digits.squaredError(rounded(digits, model)));
      metrics.put("test_sse_plain_unrounded", Digits.squaredError(digits.reconstructions(model)));
      metrics.put("bits_plain", model.codeShape().size() * bitsPerPlace());
    }
    return metrics;
  }

  private static double bitsPerPlace() {
    return Math.log(CODES) / Math.log(2);
  }

  private static TrainedAutoencoder fit(Digits digits, LatentSpace latentSpace, Attempt attempt) {
    TrainingConfig config = attempt.training(BATCH, RATE);
    Autoencoder autoencoder =
        Conv.autoencoder(
            ConvConfig.for28x28().withHead(Head.spatial()),
            Shape.of(28, 28, 1),
            latentSpace,
            Losses.squaredError(),
            Upsampling.TRANSPOSED);
    return digits.fit(autoencoder, config, attempt);
  }

  /** Returns reconstructions from codes whose numbers take evenly spaced values only. */
  private static Reconstructions rounded(Digits digits, TrainedAutoencoder model) {
    float[][] seen = model.encode(digits.train().head(RANGE_EXAMPLES).samples());
    double least = numbers(seen).min().orElseThrow();
    double step = (numbers(seen).max().orElseThrow() - least) / (CODES - 1);
    float[][] codes = model.encode(digits.test().samples());
    for (float[] code : codes) {
      for (int i = 0; i < code.length; i++) {
        double level = Math.rint((code[i] - least) / step);
        code[i] = (float) (least + step * Math.max(0, Math.min(CODES - 1.0, level)));
      }
    }
    return Reconstructions.of(digits.test().toArray(), model.decode(codes));
  }

  private static DoubleStream numbers(float[][] rows) {
    return Arrays.stream(rows)
        .flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(i -> row[i]));
  }
}
