package org.ae4j.cli.model;

import java.util.List;
import java.util.Optional;
import org.ae4j.cli.option.WholeNumbers;
import org.ae4j.conv.ConvConfig;
import org.ae4j.conv.Head;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;
import org.ae4j.core.layer.Normalisation;
import org.ae4j.dense.DenseConfig;
import picocli.CommandLine.Option;

/** What the user says about the layers of encoder and decoder. */
final class LayerOptions {
  @Option(
      names = "--layers",
      paramLabel = "WIDTHS",
      description =
          "Widths of the encoder's hidden dense layers, or none; the decoder mirrors them."
              + " Default: 256,128; none after convolutions.")
  private Optional<String> layers = Optional.empty();

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description =
          "linear, sigmoid, tanh, relu, leaky-relu, elu, gelu, selu or softplus. Default: relu.")
  private Optional<String> activation = Optional.empty();

  @Option(
      names = "--code-activation",
      paramLabel = "NAME",
      description = "The same for the code of dense types. Default: linear.")
  private Optional<String> codeActivation = Optional.empty();

  @Option(
      names = "--normalisation",
      paramLabel = "NAME",
      description = "Between layers: none, batch or layer. Default: none.")
  private Optional<String> normalisation = Optional.empty();

  @Option(
      names = "--dropout",
      paramLabel = "PART",
      description = "Part of the hidden values that training drops. Default: 0.")
  private Optional<Double> dropout = Optional.empty();

  @Option(
      names = "--tied",
      description =
          "The decoder uses the transposes of the encoder's weights: types dense and denoising, and"
              + " sparse where its codes are those of dense layers.")
  private boolean tied;

  /**
   * Returns dense layers.
   *
   * @param usual their widths where the user leaves them open
   */
  DenseConfig dense(String usual) {
    return new DenseConfig(
        widths(layers.orElse(usual)),
        new LayerStyle(activation(), normalisation(), dropout.orElse(0.0), true),
        Activation.named(codeActivation.orElse("linear")),
        tied);
  }

  /** Returns the widths of dense layers after convolutions. */
  Integer[] afterBlocks() {
    return widths(layers.orElse("none")).toArray(Integer[]::new);
  }

  /** Returns the convolutions that suit the size of images. */
  ConvConfig imageBlocks(Shape example, Head head) {
    long smaller = Math.min(example.extent(0), example.rank() > 1 ? example.extent(1) : 1);
    ConvConfig preset =
        smaller < 32
            ? ConvConfig.for28x28()
            : smaller < 64 ? ConvConfig.for32x32() : ConvConfig.for64x64();
    return styled(preset, head);
  }

  /** Returns the convolutions for signals. */
  ConvConfig signalBlocks(Head head) {
    return styled(ConvConfig.forSignals(), head);
  }

  private ConvConfig styled(ConvConfig preset, Head head) {
    requirePlainCode("dense types without a latent space of their own");
    return preset
        .withHead(head)
        .withActivation(activation())
        .withNormalisation(normalisation())
        .withDropout(dropout.orElse(0.0));
  }

  private Activation activation() {
    return Activation.named(activation.orElse("relu"));
  }

  private Normalisation normalisation() {
    return Normalisation.named(normalisation.orElse("none"));
  }

  /**
   * Refuses what only codes would read that are the output of dense layers.
   *
   * @param reader what reads it, for the message
   */
  void requirePlainCode(String reader) {
    if (tied || codeActivation.isPresent()) {
      throw new ConfigurationException(
          "--tied and --code-activation are for " + reader + "; leave them out");
    }
  }

  /** Refuses an activation of codes that would be applied before the one that they have. */
  void requireOwnActivation(String who) {
    if (codeActivation.isPresent()) {
      throw new ConfigurationException(
          who + " have an activation of their own; leave --code-activation out");
    }
  }

  /** Refuses what only dense layers would read. */
  void requireNoDense(String who) {
    if (layers.isPresent() || codeActivation.isPresent() || tied) {
      throw new ConfigurationException(
          "--layers, --code-activation and --tied say nothing about " + who + "; leave them out");
    }
  }

  /** Refuses what says how any layers are made. */
  void requireNone(String who) {
    requireNoDense(who);
    if (activation.isPresent() || normalisation.isPresent() || dropout.isPresent()) {
      throw new ConfigurationException(
          "--activation, --normalisation and --dropout say nothing about "
              + who
              + "; leave them out");
    }
  }

  private static List<Integer> widths(String text) {
    return text.equals("none") ? List.of() : WholeNumbers.of("layers", text);
  }
}
