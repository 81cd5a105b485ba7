package org.ae4j.cli;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.Loss;
import org.ae4j.core.graph.Shape;

/** A type of autoencoder that {@code ae train --type} offers. */
interface AutoencoderType {
  /** All types by name, in the order of the help. A new room adds one line. */
  Choices<AutoencoderType> ALL =
      Choices.<AutoencoderType>of("type of autoencoder")
          .with("dense", ModelOptions::dense)
          .with("denoising", ModelOptions::denoising)
          .with("conv", ModelOptions::images)
          .with("conv1d", ModelOptions::signals)
          .with("vae", VariationalType::dense)
          .with("conv-vae", VariationalType::images);

  /**
   * Returns the description that the options ask for.
   *
   * @param options what the user chose
   * @param loss what reconstructions are measured by
   * @param example the shape of one example
   */
  Autoencoder describe(ModelOptions options, Loss loss, Shape example);
}
