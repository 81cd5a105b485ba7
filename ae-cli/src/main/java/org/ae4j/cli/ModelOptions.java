package org.ae4j.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Loss;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;
import org.ae4j.core.layer.Normalisation;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import picocli.CommandLine.Option;

/** What the user says about the model. */
final class ModelOptions {
  @Option(
      names = "--type",
      paramLabel = "TYPE",
      defaultValue = "dense",
      description = "Type of autoencoder: dense. Default: dense.")
  private String type;

  @Option(
      names = "--layers",
      paramLabel = "WIDTHS",
      defaultValue = "256,128",
      description =
          "Widths of the encoder's hidden layers, or none; the decoder mirrors them."
              + " Default: 256,128.")
  private String layers;

  @Option(
      names = "--latent",
      paramLabel = "WIDTH",
      defaultValue = "32",
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
      defaultValue = "linear",
      description = "The same for the code. Default: linear.")
  private String codeActivation;

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
      description = "The decoder uses the transposes of the encoder's weights.")
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
          "Scale of the columns: none, min-max, standard, robust or pixels (0 to 255). Default:"
              + " none where data lies in 0 to 1, else standard.")
  private Optional<String> scale = Optional.empty();

  /** Returns the loss that was asked for, if one was. */
  Optional<String> loss() {
    return loss;
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

  /** Returns the description of the autoencoder. */
  Autoencoder describe(Loss chosen) {
    return AutoencoderType.ALL.named(type).describe(this, chosen);
  }

  /** Returns the dense autoencoder of these options. */
  Autoencoder dense(Loss chosen) {
    LayerStyle style =
        new LayerStyle(
            Activation.named(activation), Normalisation.named(normalisation), dropout, true);
    DenseConfig config =
        new DenseConfig(widths(layers), style, Activation.named(codeActivation), tied);
    return Dense.autoencoder(config, latent, chosen);
  }

  private static List<Integer> widths(String text) {
    if (text.equals("none")) {
      return List.of();
    }
    try {
      return Arrays.stream(text.split(",", -1)).map(String::strip).map(Integer::valueOf).toList();
    } catch (NumberFormatException e) {
      throw new ConfigurationException(
          "layers are whole numbers with commas between, such as 128,64, or none, but were \""
              + text
              + "\"",
          e);
    }
  }
}
