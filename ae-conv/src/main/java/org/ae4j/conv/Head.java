package org.ae4j.conv;

import java.util.List;
import org.ae4j.core.Component;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;

/** What lies between the smallest feature maps and the code, on both sides of it. */
public sealed interface Head extends Component permits DenseHead, SpatialHead, PlainHead {
  /**
   * Returns the features of every example.
   *
   * @param maps shape {@code [batch, height, width, channels]}
   * @param size the size of the maps
   * @param features the shape of the features of one code
   */
  Tensor encode(Tensor maps, FeatureMaps size, Shape features, Scope scope);

  /**
   * Returns the maps that the decoder starts from.
   *
   * @param code shape {@code [batch, …code]}
   * @param start their size
   * @return shape {@code [batch, height, width, channels]}
   * @throws ShapeException if codes of this shape do not belong to maps of that size
   */
  Tensor decode(Tensor code, FeatureMaps start, Scope scope);

  /** Returns one code per example, made of all maps by one dense layer. */
  static Head dense() {
    return dense(new Integer[0]);
  }

  /** Returns one code per example with hidden dense ReLU layers before it and, mirrored, after. */
  static Head dense(Integer... hidden) {
    return new DenseHead(List.of(hidden), LayerStyle.of(Activation.RELU));
  }

  /** Returns a code per place of the maps, made by a 1×1 convolution: a spatial latent map. */
  static Head spatial() {
    return new SpatialHead(LayerStyle.of(Activation.RELU));
  }

  /** Returns the maps themselves as codes, one per place. */
  static Head plain() {
    return new PlainHead();
  }
}
