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

  /**
   * Returns dense layers.
   *
   * @param usual their widths where the user leaves them open
   */
  DenseConfig dense(String usual) {
    return new DenseConfig(
        widths(layers.orElse(usual)),
        new LayerStyle(
            Activation.named(activation), Normalisation.named(normalisation), dropout, true),
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
        .withActivation(Activation.named(activation))
        .withNormalisation(Normalisation.named(normalisation))
        .withDropout(dropout);
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
  void requireNone(String who) {
    if (layers.isPresent() || codeActivation.isPresent() || tied) {
      throw new ConfigurationException(
          "--layers, --code-activation and --tied say nothing about " + who + "; leave them out");
    }
  }

  private static List<Integer> widths(String text) {
    return text.equals("none") ? List.of() : WholeNumbers.of("layers", text);
  }
}
