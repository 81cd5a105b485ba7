package org.ae4j.examples;

import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.conv.ConvDecoder;
import org.ae4j.conv.Step;
import org.ae4j.conv.StepByStep;
import org.ae4j.conv.Upsampling;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Mnist;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.Score;

/**
 * Lesson 6: convolutions look at every place of a picture with the same small filters. Encoding is
 * convolution down to small maps and a code; decoding is transposed convolution back up. Expect
 * strokes and edges in the first maps and nothing nameable in the code: a filter sees a few pixels,
 * and only the code sees the whole digit.
 */
public final class ConvolutionalDigits {
  private static final Shape DIGIT = Shape.of(28, 28, 1);
  private static final ConvConfig CONFIG = ConvConfig.for28x28();

  private ConvolutionalDigits() {}

  /** Takes about a minute. */
  public static void main(String[] arguments) {
    System.out.println(CONFIG.summary(DIGIT));
    System.out.println(ConvDecoder.mirror(CONFIG, DIGIT, Upsampling.TRANSPOSED).summary());
    Dataset test = Mnist.test();
    try (TrainedAutoencoder model = fit(Mnist.train().head(20_000), 5)) {
      System.out.printf("squared error per digit %.2f%n", score(model, test));
      follow(model, test.head(1));
    }
  }

  /** Returns a model of digits with 32 numbers per code. */
  static TrainedAutoencoder fit(Dataset train, int epochs) {
    Autoencoder autoencoder = Conv.autoencoder(CONFIG, DIGIT, 32, Losses.bernoulli());
    return Trainer.with(TrainingConfig.ofEpochs(epochs)).fit(autoencoder, train.samples());
  }

  /** Returns the squared error, summed over pixels and averaged over digits. */
  static double score(TrainedAutoencoder model, Dataset test) {
    var pairs = Reconstructions.of(test.toArray(), model.reconstruct(test.samples()));
    return Score.of("conv", pairs).squaredError().mean();
  }

  /** Prints what becomes of one digit: the size of the maps and the largest value in them. */
  private static void follow(TrainedAutoencoder model, Dataset one) {
    StepByStep steps = StepByStep.of(model, one.samples());
    steps.down().forEach(step -> print("down", step));
    steps.up().forEach(step -> print("up", step));
  }

  private static void print(String way, Step step) {
    float largest = 0;
    for (float value : step.values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    System.out.printf("%-5s %-34s %-10s up to %.2f%n", way, step.label(), step.size(), largest);
  }
}
