package org.ae4j.cli.model;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ae4j.cli.option.Choices;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Loss;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.Trainer;

/** A type of autoencoder that {@code ae train --type} offers. */
public interface AutoencoderType {
  /** All types by name, in the order of the help. A new room adds one line. */
  Choices<AutoencoderType> ALL =
      Choices.<AutoencoderType>of("type of autoencoder")
          .with("dense", ModelOptions::dense)
          .with(ModelOptions.DENOISING, ModelOptions::denoising)
          .with("conv", ModelOptions::images)
          .with("conv1d", ModelOptions::signals)
          .with("vae", VariationalType::dense)
          .with("conv-vae", VariationalType::images)
          .with(SparseType.NAME, new SparseType());

  /**
   * Returns the description that the options ask for.
   *
   * @param options what the user chose
   * @param loss what reconstructions are measured by
   * @param example the shape of one example
   */
  Autoencoder describe(ModelOptions options, Loss loss, Shape example);

  /**
   * Returns the loss that suits this type where the user leaves it open, if the data's does not.
   */
  default Optional<String> usualLoss(ModelOptions options) {
    return Optional.empty();
  }

  /**
   * Returns whether codes may be so wide that users should know beforehand what memory it takes.
   */
  default boolean large() {
    return false;
  }

  /** Returns how many trainings follow one another in {@link #fit}, at most; one if not said. */
  default int rounds(ModelOptions options) {
    return 1;
  }

  /**
   * Returns the weights that do not start at random, by path; usually there are none.
   *
   * @param samples scaled as the model will see them
   * @param seed names the random numbers of the start
   */
  default Map<String, FloatArray> start(ModelOptions options, Samples samples, long seed) {
    return Map.of();
  }

  /**
   * Trains a description of this type.
   *
   * @param samples scaled as the model will see them
   * @param goOn whether the user has not asked to end
   */
  default TrainedAutoencoder fit(
      ModelOptions options,
      Trainer trainer,
      Autoencoder autoencoder,
      Samples samples,
      BooleanSupplier goOn) {
    return trainer.fit(autoencoder, samples);
  }
}
