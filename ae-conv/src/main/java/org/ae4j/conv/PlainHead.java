package org.ae4j.conv;

import java.util.Arrays;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** The maps themselves as codes, one per place. A condition has no place in it. */
record PlainHead() implements Head {
  @Override
  public Tensor encode(Tensor maps, FeatureMaps size, Shape features, Scope scope) {
    if (features.size() != size.channels()) {
      throw new ShapeException(
          "the encoder ends with %s, whose %d channels are the features, but the latent space wants"
                  .formatted(size, size.channels())
              + " %s; change one of them, or use Head.spatial()".formatted(features));
    }
    return codes(maps, size.layout(), features);
  }

  @Override
  public Tensor decode(Tensor code, FeatureMaps start, Scope scope) {
    Tensor maps = maps(code, start);
    if (maps.shape().extent(3) != start.channels()) {
      throw new ShapeException(
          "the decoder starts from %s but codes are %s".formatted(start, code.shape().example()));
    }
    return maps;
  }

  /** Returns {@code [batch, …positions, …features]}. */
  static Tensor codes(Tensor maps, Layout layout, Shape features) {
    Tensor positions = layout.positions(maps);
    long[] places = positions.shape().extents();
    long[] extents = Arrays.copyOf(places, places.length - 1 + features.rank());
    System.arraycopy(features.extents(), 0, extents, places.length - 1, features.rank());
    return positions.reshape(Shape.of(extents));
  }

  /** Returns codes {@code [batch, …positions, …code]} as {@code [batch, height, width, …]}. */
  static Tensor maps(Tensor code, FeatureMaps start) {
    long perExample = code.shape().example().size();
    long places = (long) start.height() * start.width();
    if (perExample % places != 0) {
      throw new ShapeException(
          "the decoder starts from %s, but a code %s has no equal part for each of %d places"
              .formatted(start, code.shape().example(), places));
    }
    long first = code.shape().extent(0);
    return code.reshape(Shape.of(first, start.height(), start.width(), perExample / places));
  }
}
