package org.ae4j.conv;

import java.util.Objects;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;
import org.ae4j.core.graph.WindowAxis;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;

/**
 * A code per place of the maps, by 1×1 convolutions on both sides of it. A condition, where the
 * model has one, is joined to every place.
 *
 * <p>Weights: {@code filters} {@code [1, 1, in, out]} and those of the style.
 *
 * @param style of the layer that makes the maps the decoder starts from; the code itself is linear
 */
record SpatialHead(LayerStyle style) implements Head {
  private static final Window ONE = new Window(WindowAxis.single(), WindowAxis.single());

  SpatialHead {
    Objects.requireNonNull(style, "style");
  }

  @Override
  public Tensor encode(Tensor maps, FeatureMaps size, Shape features, Scope scope) {
    Tensor joined = Condition.joinedEverywhere(maps, scope);
    Tensor made = layer(joined, features.size(), style.last(Activation.LINEAR), scope);
    return PlainHead.codes(made, size.layout(), features);
  }

  @Override
  public Tensor decode(Tensor code, FeatureMaps start, Scope scope) {
    Tensor maps = Condition.joinedEverywhere(PlainHead.maps(code, start), scope);
    return layer(maps, start.channels(), style, scope);
  }

  private static Tensor layer(Tensor maps, long channels, LayerStyle style, Scope scope) {
    Shape shape = Shape.of(1, 1, maps.shape().extent(3), channels);
    Tensor filters = scope.weight("filters", shape, style.activation().initialiser());
    return style.finish(Spatial.convolution(maps, filters, ONE), scope);
  }
}
