package org.ae4j.core.train;

import java.util.Objects;
import org.ae4j.core.Component;
import org.ae4j.core.Schedule;

/**
 * How a step goes downhill.
 *
 * @param optimiser how gradients move weights
 * @param learningRate the rate of every step
 * @param gradientNorm the norm of all gradients together above which they are scaled down; 0 for
 *     none
 * @param weightDecay the factor of half the squared weights that is added to the cost, matrices and
 *     filters only; 0 for none
 */
public record Descent(
    Optimiser optimiser, Schedule learningRate, double gradientNorm, double weightDecay)
    implements Component {
  /** Adam at a learning rate of 0.001, without limits. */
  public static final Descent STANDARD = new Descent(Adam.standard(), new ConstantRate(1e-3), 0, 0);

  public Descent {
    Objects.requireNonNull(optimiser, "optimiser");
    Objects.requireNonNull(learningRate, "learningRate");
    Setting.notNegative("gradientNorm", gradientNorm);
    Setting.notNegative("weightDecay", weightDecay);
  }

  Descent withOptimiser(Optimiser other) {
    return new Descent(other, learningRate, gradientNorm, weightDecay);
  }

  Descent withLearningRate(Schedule other) {
    return new Descent(optimiser, other, gradientNorm, weightDecay);
  }

  Descent withGradientNorm(double other) {
    return new Descent(optimiser, learningRate, other, weightDecay);
  }

  Descent withWeightDecay(double other) {
    return new Descent(optimiser, learningRate, gradientNorm, other);
  }
}
