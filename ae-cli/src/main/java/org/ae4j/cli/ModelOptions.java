package org.ae4j.cli;

import java.util.List;
import java.util.Optional;
import org.ae4j.conv.Conv;
import org.ae4j.conv.ConvConfig;
import org.ae4j.conv.Head;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Loss;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;
import org.ae4j.core.layer.Normalisation;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the user says about the model. */
final class ModelOptions {
  /** Numbers per code where the user leaves them open. */
  static final int USUAL_LATENT = 32;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "dense",
      description =
          "Type of autoencoder: dense, denoising (dense, with masked inputs unless --corrupt says"
              + " other), conv (images), conv1d (signals), vae (variational, dense), conv-vae"
              + " (variational, images) or sparse (see --sparsity). Default: dense.")
  private String type;

  @Option(
      names = "--layers",
      paramLabel = "WIDTHS",
      description =
          "Widths of the encoder's hidden dense layers, or none; the decoder mirrors them."
              + " Default: 256,128; none after convolutions.")
  private Optional<String> layers = Optional.empty();

  @Option(
      names = "--latent",
      paramLabel = "WIDTH",
      defaultValue = "" + USUAL_LATENT,
      description = "Numbers per code. Default: 32.")
  private int latent;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      defaultValue = "relu",
      description =
          "linear, sigmoid, tanh, relu, leaky-relu, elu, gelu, selu or softplus. Default: relu.")
  private String activation;

  @Option(
      names = "--code-activation",
      paramLabel = "NAME",
      description = "The same for the code of dense types. Default: linear.")
  private Optional<String> codeActivation = Optional.empty();

  @Option(
      names = "--normalisation",
      paramLabel = "NAME",
      defaultValue = "none",
      description = "Between layers: none, batch or layer. Default: none.")
  private String normalisation;

  @Option(
      names = "--dropout",
      paramLabel = "PART",
      defaultValue = "0",
      description = "Part of the hidden values that training drops. Default: 0.")
  private double dropout;

  @Option(
      names = "--tied",
      description = "The decoder of type dense uses the transposes of the encoder's weights.")
  private boolean tied;

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

  @Mixin private CorruptionOptions corruption;
  @Mixin private SparseOptions sparse;
  @Mixin private VariationalOptions variational;

  /** Returns the options of type sparse. */
  SparseOptions sparse() {
    return sparse;
  }

  /** Returns the loss that was asked for or that the type needs, if there is one. */
  Optional<String> loss() {
    return loss.or(() -> kind().usualLoss(this));
  }

  /** Returns the chosen type. */
  AutoencoderType kind() {
    return AutoencoderType.ALL.named(type);
  }

  /** Returns the scaler that was asked for, if one was. */
  Optional<String> scale() {
    return scale;
  }

  /** Returns the name of the type. */
  String type() {
    return type;
  }

  /** Returns the numbers per code. */
  int latent() {
    return latent;
  }

  /**
   * Returns the description of the autoencoder.
   *
   * @param example the shape of one example
   */
  Autoencoder describe(Loss chosen, Shape example) {
    if (!VariationalType.NAMES.contains(type)) {
      variational.refuseWith(type);
    }
    return corruption.applied(kind().describe(this, chosen, example));
  }

  /** Returns the dense autoencoder of these options. */
  Autoencoder dense(Loss chosen, Shape example) {
    return Dense.autoencoder(layers("256,128"), latent, chosen);
  }

  /**
   * Returns the dense layers of these options.
   *
   * @param usual their widths where the user leaves them open
   */
  DenseConfig layers(String usual) {
    return new DenseConfig(
        widths(layers.orElse(usual)),
        style(),
        Activation.named(codeActivation.orElse("linear")),
        tied);
  }

  /** Refuses what only layers would read. */
  void requireNoLayers(String who) {
    if (layers.isPresent() || codeActivation.isPresent() || tied) {
      throw new ConfigurationException(
          "--layers, --code-activation and --tied say nothing about " + who + "; leave them out");
    }
  }

  /** Returns the same with damaged inputs, by default partly masked ones. */
  Autoencoder denoising(Loss chosen, Shape example) {
    return dense(chosen, example).withCorruption(CorruptionOptions.USUAL);
  }

  /** Returns what the user says about variational types. */
  VariationalOptions variational() {
    return variational;
  }

  /** Returns the convolutional autoencoder whose halvings suit the size of the images. */
  Autoencoder images(Loss chosen, Shape example) {
    return convolutional(preset(example), chosen, example);
  }

  private static ConvConfig preset(Shape example) {
    long smaller = Math.min(example.extent(0), example.rank() > 1 ? example.extent(1) : 1);
    return smaller < 32
        ? ConvConfig.for28x28()
        : smaller < 64 ? ConvConfig.for32x32() : ConvConfig.for64x64();
  }

  /** Returns the convolutional autoencoder for signals. */
  Autoencoder signals(Loss chosen, Shape example) {
    return convolutional(ConvConfig.forSignals(), chosen, example);
  }

  private Autoencoder convolutional(ConvConfig preset, Loss chosen, Shape example) {
    return Conv.autoencoder(styled(preset, Head.dense(hidden())), example, latent, chosen);
  }

  /** Returns the widths of dense layers after convolutions. */
  Integer[] hidden() {
    return widths(layers.orElse("none")).toArray(Integer[]::new);
  }

  /** Returns the blocks for images of a size, styled as asked for. */
  ConvConfig imageBlocks(Shape example, Head head) {
    return styled(preset(example), head);
  }

  private ConvConfig styled(ConvConfig preset, Head head) {
    if (shapesPlainCodes()) {
      throw new ConfigurationException(
          "--tied and --code-activation are for dense types; leave them out with --type " + type);
    }
    return preset
        .withHead(head)
        .withActivation(Activation.named(activation))
        .withNormalisation(Normalisation.named(normalisation))
        .withDropout(dropout);
  }

  /** Returns whether anything was said that needs codes to be the encoder's output. */
  boolean shapesPlainCodes() {
    return tied || codeActivation.isPresent();
  }

  /** Returns whether the widths of dense layers were given. */
  boolean layersGiven() {
    return layers.isPresent();
  }

  private LayerStyle style() {
    return new LayerStyle(
        Activation.named(activation), Normalisation.named(normalisation), dropout, true);
  }

  private static List<Integer> widths(String text) {
    return text.equals("none") ? List.of() : WholeNumbers.of("layers", text);
  }
}
