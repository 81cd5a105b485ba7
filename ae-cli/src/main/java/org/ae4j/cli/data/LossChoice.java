package org.ae4j.cli.data;

import java.util.Optional;
import org.ae4j.cli.option.Choices;
import org.ae4j.core.Loss;
import org.ae4j.core.Range;
import org.ae4j.core.Samples;
import org.ae4j.core.loss.Losses;
import org.ae4j.data.Scaler;

/**
 * A loss and a scale that fit one another. Where the user leaves them open, numbers from 0 to 1
 * stay as they are and are taken as probabilities; others are standardised and compared by squares.
 *
 * @param name what the user would have called the loss
 * @param loss what reconstructions are measured by
 * @param scaler what brings columns to a common scale
 */
public record LossChoice(String name, Loss loss, Scaler scaler) {
  /** All losses by name. */
  static final Choices<Loss> LOSSES =
      Choices.<Loss>of("loss")
          .with("bernoulli", Losses.bernoulli())
          .with("squared-error", Losses.squaredError())
          .with("squared-error-of-sigmoid", Losses.squaredErrorOfSigmoid())
          .with("absolute-error", Losses.absoluteError())
          .with("huber", Losses.huber(1))
          .with("log-cosh", Losses.logCosh())
          .with("correntropy", Losses.correntropy(1))
          .with("categorical", Losses.categorical())
          .with("gaussian", Losses.gaussian(1))
          .with("gaussian-learned-variance", Losses.gaussianOfLearnedVariance())
          .with("gaussian-predicted-variance", Losses.gaussianOfPredictedVariance())
          .with("ssim", Losses.ssim());

  /** Completes what the user said by what the training data needs. */
  public static LossChoice of(Optional<String> loss, Optional<String> scale, Samples training) {
    boolean unit = withinUnit(training);
    Scaler scaler =
        scale.map(Scaler::named).orElseGet(() -> unit ? Scaler.none() : Scaler.standard());
    boolean probabilities =
        scaler.name().equals("none") ? unit : scaler.name().matches("min-max|pixels");
    String name = loss.orElse(probabilities ? "bernoulli" : "squared-error");
    return new LossChoice(name, LOSSES.named(name), scaler);
  }

  private static boolean withinUnit(Samples samples) {
    float[] row = new float[samples.width()];
    for (int i = 0; i < samples.size(); i++) {
      samples.copy(i, row, 0);
      for (float value : row) {
        if (!Range.UNIT.contains(value)) {
          return false;
        }
      }
    }
    return true;
  }
}
