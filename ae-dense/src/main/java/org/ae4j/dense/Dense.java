package org.ae4j.dense;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Loss;
import org.ae4j.core.PlainLatentSpace;

/** Short ways to a dense autoencoder. */
public final class Dense {
  private Dense() {}

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

  /** Returns a dense autoencoder with codes of any kind. */
  public static Autoencoder autoencoder(DenseConfig config, LatentSpace latentSpace, Loss loss) {
    return Autoencoder.of(new DenseEncoder(config), latentSpace, new DenseDecoder(config), loss);
  }
}
