package org.ae4j.conv;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;

/**
 * One value per window and channel.
 *
 * @param kind what is taken of each window
 * @param size places per axis that it looks at
 * @param stride how far it moves
 * @param padding whether windows may lie over the edge
 */
public record PoolingBlock(Pooling kind, int size, int stride, Padding padding) implements Block {
  public PoolingBlock {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(padding, "padding");
    if (size < 1 || stride < 1) {
      throw new ConfigurationException(
          "size and stride must be at least 1, but were " + size + " and " + stride);
    }
  }

  /** Returns the same with another padding. */
  public PoolingBlock withPadding(Padding other) {
    return new PoolingBlock(kind, size, stride, other);
  }

  @Override
  public String label() {
    String moves = stride == size ? "" : ", stride " + stride;
    return kind.name().toLowerCase(Locale.ROOT) + " pooling " + size + moves;
  }

  @Override
  public ReceptiveField sees(ReceptiveField seen, FeatureMaps before) {
    return seen.through(size, stride);
  }

  Window window(FeatureMaps before) {
    return new Window(
        before.layout().vertical(padding.axis(before.height(), size, stride, 1)),
        padding.axis(before.width(), size, stride, 1));
  }

  @Override
  public FeatureMaps after(FeatureMaps before) {
    Window window = window(before);
    return new FeatureMaps(
        before.layout(),
        Math.toIntExact(window.vertical().results(before.height())),
        Math.toIntExact(window.horizontal().results(before.width())),
        before.channels());
  }

  @Override
  public Tensor apply(Tensor x, FeatureMaps before, Scope scope, Switches switches) {
    return kind.apply(x, window(before));
  }

  /** Unpooling: every value is repeated over its window. */
  @Override
  public List<Block> mirrored(FeatureMaps before, Upsampling upsampling) {
    return List.of(new ResizeBlock(before.height(), before.width()));
  }
}
