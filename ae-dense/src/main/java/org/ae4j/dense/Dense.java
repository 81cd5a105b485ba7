package org.ae4j.dense;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Loss;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.loss.Losses;

/**
 * Short ways to a dense autoencoder.
 *
 * <pre>{@code
 * Autoencoder autoencoder = Dense.autoencoder(32, 256, 64);
 * TrainingConfig config = TrainingConfig.ofEpochs(20).withValidation(0.1);
 * try (TrainedAutoencoder model = Trainer.with(config).fit(autoencoder, rows)) {
 *   float[][] codes = model.encode(rows);
 *   double[] scores = model.anomalyScore(rows);
 * }
 * }</pre>
 */
public final class Dense {
  private Dense() {}

  /**
   * Returns the usual one: ReLU layers, linear codes and outputs, squared error. It suits data of
   * any finite range.
   *
   * @param width numbers per code
   * @param hidden widths of the encoder's hidden layers, which the decoder mirrors; may be none
   */
  public static Autoencoder autoencoder(int width, int... hidden) {
    return autoencoder(DenseConfig.ofLayers(hidden), width, Losses.squaredError());
  }

  /**
   * Returns a dense autoencoder with plain codes.
   *
   * @param config hidden layers
   * @param width numbers per code
   * @param loss what reconstructions are measured by
   */
  public static Autoencoder autoencoder(DenseConfig config, int width, Loss loss) {
    return autoencoder(config, new PlainLatentSpace(width), loss);
  }

  /**
   * Returns a dense autoencoder with codes of any kind.
   *
   * @param config hidden layers
   * @param latentSpace what makes codes of the encoder's features
   * @param loss what reconstructions are measured by
   */
  public static Autoencoder autoencoder(DenseConfig config, LatentSpace latentSpace, Loss loss) {
    return Autoencoder.of(new DenseEncoder(config), latentSpace, new DenseDecoder(config), loss);
  }
}
