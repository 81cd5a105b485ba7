package org.ae4j.conv;

import java.util.List;
import java.util.Objects;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;

/**
 * The largest value of windows that lie side by side; where in its window each one was is left to
 * {@link UnpoolingBlock}: Zeiler and Fergus (2014), <a
 * href="https://arxiv.org/abs/1311.2901">Visualizing and understanding convolutional networks</a>,
 * section 2.1.
 *
 * @param size places per axis of a window, and how far it moves; at least 2
 * @param padding whether windows may lie over the edge
 */
public record SwitchPoolingBlock(int size, Padding padding) implements Block {
  public SwitchPoolingBlock {
    Objects.requireNonNull(padding, "padding");
    requireSize(size);
  }

  /** Refuses windows that have nothing to choose from. */
  static void requireSize(int size) {
    if (size < 2) {
      throw new ConfigurationException(
          "the size of windows with switches must be at least 2, but was " + size);
    }
  }

  private PoolingBlock plain() {
    return new PoolingBlock(Pooling.MAX, size, size, padding);
  }

  @Override
  public String label() {
    return plain().label() + " with switches";
  }

  @Override
  public FeatureMaps after(FeatureMaps before) {
    return plain().after(before);
  }

  @Override
  public ReceptiveField sees(ReceptiveField seen, FeatureMaps before) {
    return plain().sees(seen, before);
  }

  @Override
  public int switches(FeatureMaps before) {
    return after(before).size();
  }

  @Override
  public Tensor apply(Tensor x, FeatureMaps before, Scope scope, Switches switches) {
    Window window = plain().window(before);
    switches.leave(Spatial.maxPlaces(x, window));
    return Spatial.maxPooling(x, window);
  }

  @Override
  public List<Block> mirrored(FeatureMaps before, Upsampling upsampling) {
    return List.of(new UnpoolingBlock(size, padding, before.height(), before.width()));
  }
}
