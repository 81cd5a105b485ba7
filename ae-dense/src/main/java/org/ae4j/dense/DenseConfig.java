package org.ae4j.dense;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ae4j.core.Component;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;
import org.ae4j.core.layer.Normalisation;

/**
 * The shape of a dense stack and what its layers do: {@code DenseConfig.ofLayers(256, 64)
 * .withActivation(Activation.TANH).withDropout(0.1)}.
 *
 * @param hidden the widths of the encoder's hidden layers, from the input to the code; the decoder
 *     mirrors them; may be empty
 * @param style what follows every hidden layer's linear part; the last layers of encoder and
 *     decoder have its bias alone
 * @param code what is applied to the features at the end of the encoder
 * @param tied whether the decoder uses the transposes of the encoder's weights
 */
public record DenseConfig(List<Integer> hidden, LayerStyle style, Activation code, boolean tied)
    implements Component {
  public DenseConfig {
    hidden = List.copyOf(hidden);
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(code, "code");
    for (int width : hidden) {
      if (width < 1) {
        throw new ConfigurationException("hidden widths must be at least 1, but were " + hidden);
      }
    }
  }

  /**
   * Returns ReLU layers of these widths and a linear code, with weights of the decoder's own.
   *
   * @param widths from the input to the code; none for a network without hidden layers
   */
  public static DenseConfig ofLayers(int... widths) {
    List<Integer> hidden = IntStream.of(widths).boxed().toList();
    return new DenseConfig(hidden, LayerStyle.of(Activation.RELU), Activation.LINEAR, false);
  }

  /** Returns the same with another activation of the hidden layers. */
  public DenseConfig withActivation(Activation other) {
    return withStyle(style.withActivation(other));
  }

  /** Returns the same with normalised hidden layers. */
  public DenseConfig withNormalisation(Normalisation other) {
    return withStyle(style.withNormalisation(other));
  }

  /** Returns the same with dropout after the hidden layers. */
  public DenseConfig withDropout(double part) {
    return withStyle(style.withDropout(part));
  }

  /** Returns the same without biases, in the last layers too. */
  public DenseConfig withoutBias() {
    return withStyle(style.withBias(false));
  }

  /** Returns the same with another style of the hidden layers. */
  public DenseConfig withStyle(LayerStyle other) {
    return new DenseConfig(hidden, other, code, tied);
  }

  /** Returns the same with another activation of the code. */
  public DenseConfig withCode(Activation other) {
    return new DenseConfig(hidden, style, other, tied);
  }

  /** Returns the same with a decoder that uses the encoder's weights, transposed. */
  public DenseConfig withTiedWeights() {
    return new DenseConfig(hidden, style, code, true);
  }
}
