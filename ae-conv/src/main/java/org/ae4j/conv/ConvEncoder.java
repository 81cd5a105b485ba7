package org.ae4j.conv;

import java.util.List;
import java.util.Objects;
import org.ae4j.core.Encoder;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Convolutions and pooling from an image or a signal to small feature maps, and a head that makes
 * features of them.
 *
 * <p>Weights: those of the blocks at {@code block1} and so on, and the head's at {@code head}.
 *
 * @param config blocks and head
 */
public record ConvEncoder(ConvConfig config) implements Encoder {
  public ConvEncoder {
    Objects.requireNonNull(config, "config");
  }

  /**
   * Returns the features of every example: with a dense head {@code [batch, …features]}, else one
   * code per place, {@code [batch, height, width, …features]} or {@code [batch, time, …features]}.
   */
  @Override
  public Tensor encode(Tensor input, Shape features, Scope scope) {
    List<Tensor> maps = maps(input, scope);
    List<FeatureMaps> sizes = config.sizes(input.shape().example());
    int last = maps.size() - 1;
    return config.head().encode(maps.get(last), sizes.get(last), features, scope.child("head"));
  }

  /**
   * Returns the input as an image and the feature maps after every block, for pictures: shape
   * {@code [batch, height, width, channels]} each.
   *
   * @param input shape {@code [batch, …example]}
   * @param scope the encoder's place
   */
  public List<Tensor> maps(Tensor input, Scope scope) {
    FeatureMaps start = config.layout().maps(input.shape().example());
    return Sizes.apply(config.layout().images(input), start, config.blocks(), scope);
  }
}
