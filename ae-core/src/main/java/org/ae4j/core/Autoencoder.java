package org.ae4j.core;

import java.util.Objects;
import java.util.Optional;
import org.ae4j.core.graph.Shape;

/**
 * The description of an autoencoder: which part fills each seam. Immutable and without weights;
 * training makes a fitted model of it.
 *
 * <pre>
 * input → corruption → encoder → latentSpace → decoder → loss
 * </pre>
 */
public record Autoencoder(
    Corruption corruption,
    Encoder encoder,
    LatentSpace latentSpace,
    Decoder decoder,
    Loss loss,
    Objective objective)
    implements Component {
  public Autoencoder {
    Objects.requireNonNull(corruption, "corruption");
    Objects.requireNonNull(encoder, "encoder");
    Objects.requireNonNull(latentSpace, "latentSpace");
    Objects.requireNonNull(decoder, "decoder");
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(objective, "objective");
  }

  /** Returns the autoencoder of these parts, without corruption and with the standard objective. */
  public static Autoencoder of(
      Encoder encoder, LatentSpace latentSpace, Decoder decoder, Loss loss) {
    return new Autoencoder(
        Corruption.none(), encoder, latentSpace, decoder, loss, Objective.standard());
  }

  /** Returns the same with another corruption: a denoising autoencoder. */
  public Autoencoder withCorruption(Corruption other) {
    return new Autoencoder(other, encoder, latentSpace, decoder, loss, objective);
  }

  /** Returns the same with another latent space. */
  public Autoencoder withLatentSpace(LatentSpace other) {
    return new Autoencoder(corruption, encoder, other, decoder, loss, objective);
  }

  /** Returns the same with another loss. */
  public Autoencoder withLoss(Loss other) {
    return new Autoencoder(corruption, encoder, latentSpace, decoder, other, objective);
  }

  /** Returns the same with another objective. */
  public Autoencoder withObjective(Objective other) {
    return new Autoencoder(corruption, encoder, latentSpace, decoder, loss, other);
  }

  /**
   * Starts the graph of this autoencoder.
   *
   * @param example the shape of one example
   * @param phase what the graph is for
   * @param condition the shape of one example's condition, if there is one
   * @param separateTarget whether targets are handed in beside the inputs
   */
  public Model model(
      Shape example, Phase phase, Optional<Shape> condition, boolean separateTarget) {
    return new Model(this, example, new Blueprint(phase, condition), separateTarget);
  }

  /** Starts the graph of this autoencoder without condition, the input being the target. */
  public Model model(Shape example, Phase phase) {
    return model(example, phase, Optional.empty(), false);
  }
}
