package org.ae4j.conv;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;

/**
 * Maps of another size, every place of which has the value of the nearest place before.
 *
 * @param height of the result; 1 for signals
 * @param width of the result
 */
public record ResizeBlock(int height, int width) implements Block {
  public ResizeBlock {
    requireSize(height, width);
  }

  static void requireSize(int height, int width) {
    if (height < 1 || width < 1) {
      throw new ConfigurationException(
          "height and width must be at least 1, but were " + height + " and " + width);
    }
  }

  @Override
  public String label() {
    return "resize";
  }

  @Override
  public FeatureMaps after(FeatureMaps before) {
    return new FeatureMaps(before.layout(), height, width, before.channels());
  }

  @Override
  public Tensor apply(Tensor x, FeatureMaps before, Scope scope, Switches switches) {
    return Spatial.resize(x, height, width);
  }

  @Override
  public ReceptiveField sees(ReceptiveField seen, FeatureMaps before) {
    return seen.through(1, (double) before.width() / width);
  }

  @Override
  public List<Block> mirrored(FeatureMaps before, Upsampling upsampling) {
    return List.of(new ResizeBlock(before.height(), before.width()));
  }
}
