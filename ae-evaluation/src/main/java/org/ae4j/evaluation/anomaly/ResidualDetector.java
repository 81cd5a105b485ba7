package org.ae4j.evaluation.anomaly;

import java.util.Arrays;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.DataException;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;

/**
 * Scores examples by how unusual the difference from their reconstruction is: the squared {@link
 * Mahalanobis} distance of the residual x − x̂ among the training data's residuals. A feature that
 * is always rebuilt badly counts little, and so does an error that always comes together with
 * another one; the plain reconstruction error counts both in full.
 */
public final class ResidualDetector implements AutoCloseable {
  /** Residuals are nearly zero along what a model has learned exactly; that is not information. */
  private static final double RIDGE = 0.01;

  /** Enough for a covariance of a hundred features. */
  private static final int ROWS = 20_000;

  private final TrainedAutoencoder model;
  private final Mahalanobis distance;

  private ResidualDetector(TrainedAutoencoder model, Mahalanobis distance) {
    this.model = model;
    this.distance = distance;
  }

  /**
   * Trains a model on normal examples and learns its residuals.
   *
   * @param normal shape {@code [examples, features]}, on scales that can be compared
   * @throws DataException if examples are empty, ragged or not finite, or are all rebuilt exactly
   */
  public static ResidualDetector fit(Autoencoder autoencoder, Trainer trainer, float[][] normal) {
    TrainedAutoencoder model = trainer.fit(autoencoder, Samples.of(normal));
    try {
      float[][] some = Arrays.copyOf(normal, Math.min(ROWS, normal.length));
      return new ResidualDetector(model, Mahalanobis.fit(residuals(model, some), RIDGE));
    } catch (RuntimeException e) {
      model.close();
      throw e;
    }
  }

  private static float[][] residuals(TrainedAutoencoder model, float[][] examples) {
    float[][] residuals = model.reconstruct(examples);
    for (int i = 0; i < residuals.length; i++) {
      for (int j = 0; j < residuals[i].length; j++) {
        residuals[i][j] = examples[i][j] - residuals[i][j];
      }
    }
    return residuals;
  }

  /**
   * Returns how anomalous every example is; higher is more anomalous.
   *
   * @param examples shape {@code [examples, features]}
   */
  public double[] scores(float[][] examples) {
    return distance.squaredDistances(residuals(model, examples));
  }

  @Override
  public void close() {
    model.close();
  }
}
