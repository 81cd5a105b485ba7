package org.ae4j.cli.model;

import java.util.List;
import org.ae4j.conv.Conv;
import org.ae4j.conv.Head;
import org.ae4j.conv.Upsampling;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Loss;
import org.ae4j.core.QuantisedLatentSpace;
import org.ae4j.core.graph.Shape;

/** The types whose latent space and objective {@link VariationalOptions} choose. */
final class VariationalType {
  /** What {@code --type} calls them. */
  static final List<String> NAMES = List.of("vae", "conv-vae");

  private VariationalType() {}

  /** Returns the dense one. */
  static Autoencoder dense(ModelOptions options, Loss loss, Shape example) {
    options.layers().requirePlainCode("dense types without a latent space of their own");
    VariationalOptions variational = options.variational();
    return options
        .dense(loss, example)
        .withLatentSpace(latentSpace(options, loss))
        .withObjective(ObjectiveChoice.chosen(variational, loss));
  }

  /** Returns the convolutional one for images; quantised codes are one per place. */
  static Autoencoder images(ModelOptions options, Loss loss, Shape example) {
    VariationalOptions variational = options.variational();
    LatentSpace latentSpace = latentSpace(options, loss);
    boolean places = latentSpace instanceof QuantisedLatentSpace;
    if (places) {
      options.layers().requireNoDense("quantised codes, one for each place of the smallest maps");
    }
    Head head = places ? Head.spatial() : Head.dense(options.layers().afterBlocks());
    return Conv.autoencoder(
            options.layers().imageBlocks(example, head),
            example,
            latentSpace,
            loss,
            Upsampling.TRANSPOSED)
        .withObjective(ObjectiveChoice.chosen(variational, loss));
  }

  private static LatentSpace latentSpace(ModelOptions options, Loss loss) {
    options.variational().requireLevelsFor(options.givenLatent());
    return LatentSpaceChoice.chosen(options.variational(), options.latent(), loss);
  }
}
