package org.ae4j.conv;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;

/**
 * Puts every value back to the place in its window that {@link SwitchPoolingBlock} took it from,
 * and zeros elsewhere.
 *
 * @param size places per axis of a window
 * @param padding of the pooling
 * @param height of the result; 1 for signals
 * @param width of the result
 */
public record UnpoolingBlock(int size, Padding padding, int height, int width) implements Block {
  public UnpoolingBlock {
    Objects.requireNonNull(padding, "padding");
    SwitchPoolingBlock.requireSize(size);
    ResizeBlock.requireSize(height, width);
  }

  private PoolingBlock pooling() {
    return new PoolingBlock(Pooling.MAX, size, size, padding);
  }

  @Override
  public String label() {
    return "unpooling " + size + " by switches";
  }

  @Override
  public FeatureMaps after(FeatureMaps before) {
    FeatureMaps after = new FeatureMaps(before.layout(), height, width, before.channels());
    FeatureMaps pooled = pooling().after(after);
    if (!pooled.samePlaces(before)) {
      throw new ShapeException(
          "%s pooling by %d makes %s of %s, so it cannot be undone from %s"
              .formatted(padding.name().toLowerCase(Locale.ROOT), size, pooled, after, before));
    }
    return after;
  }

  /** A place depends on the one value that may be put there. */
  @Override
  public ReceptiveField sees(ReceptiveField seen, FeatureMaps before) {
    return seen.through(1, 1.0 / size);
  }

  @Override
  public int switches(FeatureMaps before) {
    return before.size();
  }

  @Override
  public Tensor apply(Tensor x, FeatureMaps before, Scope scope, Switches switches) {
    return Spatial.unpooling(x, switches.take(x), pooling().window(after(before)), height, width);
  }

  @Override
  public List<Block> mirrored(FeatureMaps before, Upsampling upsampling) {
    return List.of(new SwitchPoolingBlock(size, padding));
  }
}
