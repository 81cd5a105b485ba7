package org.ae4j.conv;

import java.util.List;
import java.util.Objects;
import org.ae4j.core.Encoder;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
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
   * Where poolings leave switches, features are flat and the switches are their last numbers.
   */
  @Override
  public Tensor encode(Tensor input, Shape features, Scope scope) {
    Switches switches = new Switches();
    List<Tensor> maps = maps(input, scope, switches);
    List<FeatureMaps> sizes = config.sizes(input.shape().example());
    Tensor smallest = maps.get(maps.size() - 1);
    FeatureMaps size = sizes.get(maps.size() - 1);
    int count = config.switches(input.shape().example());
    if (count == 0) {
      return config.head().encode(smallest, size, features, scope.child("head"));
    }
    requireRoom(features, count);
    Shape numbers = Shape.of(features.size() - count);
    Tensor made = config.head().encode(smallest, size, numbers, scope.child("head"));
    return switches.behind(requireFlat(made));
  }

  private static void requireRoom(Shape features, int switches) {
    if (features.rank() != 1 || features.size() <= switches) {
      throw new ShapeException(
          "the poolings leave %d switches per example, but the latent space wants features %s; put"
                  .formatted(switches, features)
              + " it into a SwitchedLatentSpace");
    }
  }

  private static Tensor requireFlat(Tensor made) {
    if (made.shape().rank() != 2) {
      throw new ShapeException(
          "switches lie behind one code per example, but the head makes "
              + made.shape()
              + "; use Head.dense(), or pooling without switches");
    }
    return made;
  }

  /**
   * Returns the input as an image and the feature maps after every block, for pictures: shape
   * {@code [batch, height, width, channels]} each.
   *
   * @param input shape {@code [batch, …example]}
   * @param scope the encoder's place
   */
  public List<Tensor> maps(Tensor input, Scope scope) {
    return maps(input, scope, new Switches());
  }

  private List<Tensor> maps(Tensor input, Scope scope, Switches switches) {
    FeatureMaps start = config.layout().maps(input.shape().example());
    return Sizes.apply(config.layout().images(input), start, config.blocks(), scope, switches);
  }
}
