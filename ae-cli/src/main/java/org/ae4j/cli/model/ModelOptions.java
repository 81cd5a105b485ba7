package org.ae4j.cli.model;

import java.util.Map;
import java.util.Optional;
import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.conv.Head;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.Loss;
import org.ae4j.core.graph.Shape;
import org.ae4j.dense.Dense;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the user says about the model. */
public final class ModelOptions {
  /** The type that damages inputs unasked. */
  static final String DENOISING = "denoising";

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "dense",
      description =
          "Type of autoencoder: dense, denoising (dense, with masked inputs unless --corrupt says"
              + " other), conv (images), conv1d (signals), vae (variational, dense), conv-vae"
              + " (variational, images) or sparse (see --sparsity). Default: dense.")
  private String type;

  @Option(names = "--latent", paramLabel = "WIDTH", description = "Numbers per code. Default: 32.")
  private Optional<Integer> latent = Optional.empty();

  @Option(
      names = "--loss",
      paramLabel = "NAME",
      description =
          "bernoulli, squared-error, squared-error-of-sigmoid, absolute-error, huber, log-cosh,"
              + " correntropy, categorical, gaussian, gaussian-learned-variance,"
              + " gaussian-predicted-variance or ssim. Default: bernoulli where data lies in 0 to"
              + " 1, else squared-error.")
  private Optional<String> loss = Optional.empty();

  @Option(
      names = "--scale",
      paramLabel = "NAME",
      description =
          "Scale of the columns: none, min-max, standard, robust, pixels (0 to 255), mean-length or"
              + " mean-square (one factor for all columns). Default: none where data lies in 0 to"
              + " 1, else standard.")
  private Optional<String> scale = Optional.empty();

  @Mixin private LayerOptions layers;
  @Mixin private CorruptionOptions corruption;
  @Mixin private SparseOptions sparse;
  @Mixin private VariationalOptions variational;

  /** Returns the options of type sparse. */
  SparseOptions sparse() {
    return sparse;
  }

  /** Returns the loss that was asked for or that the type needs, if there is one. */
  public Optional<String> loss() {
    return loss.or(() -> kind().usualLoss(this));
  }

  /** Returns the chosen type. */
  public AutoencoderType kind() {
    return AutoencoderType.ALL.named(type);
  }

  /** Returns the scaler that was asked for, if one was. */
  public Optional<String> scale() {
    return scale;
  }

  /** Returns the name of the type. */
  public String type() {
    return type;
  }

  /** Returns the numbers per code. */
  int latent() {
    return latent.orElse(32);
  }

  /** Returns the numbers per code if the user named them. */
  Optional<Integer> givenLatent() {
    return latent;
  }

  /**
   * Returns the description of the autoencoder.
   *
   * @param example the shape of one example
   */
  public Autoencoder describe(Loss chosen, Shape example) {
    if (!VariationalType.NAMES.contains(type)) {
      variational.refuseWith(type);
    }
    if (!type.equals(SparseType.NAME)) {
      sparse.refuseWith(type);
    }
    return corruption.applied(kind().describe(this, chosen, example));
  }

  /**
   * Returns what training damages inputs by, under a name that tells it; nothing where it does not.
   *
   * @throws org.ae4j.core.ConfigurationException if the words for it are not understood
   */
  public Map<String, Corruption> damage() {
    return corruption.damage(type.equals(DENOISING));
  }

  /** Returns the dense autoencoder of these options. */
  Autoencoder dense(Loss chosen, Shape example) {
    return Dense.autoencoder(layers.dense("256,128"), latent(), chosen);
  }

  /** Returns the same with damaged inputs, by default partly masked ones. */
  Autoencoder denoising(Loss chosen, Shape example) {
    return dense(chosen, example).withCorruption(CorruptionOptions.USUAL);
  }

  /** Returns the convolutional autoencoder whose halvings suit the size of the images. */
  Autoencoder images(Loss chosen, Shape example) {
    ConvConfig config = layers.imageBlocks(example, Head.dense(layers.afterBlocks()));
    return Conv.autoencoder(config, example, latent(), chosen);
  }

  /** Returns the convolutional autoencoder for signals. */
  Autoencoder signals(Loss chosen, Shape example) {
    ConvConfig config = layers.signalBlocks(Head.dense(layers.afterBlocks()));
    return Conv.autoencoder(config, example, latent(), chosen);
  }

  /** Returns what the user says about layers. */
  LayerOptions layers() {
    return layers;
  }

  /** Returns what the user says about variational types. */
  VariationalOptions variational() {
    return variational;
  }
}
