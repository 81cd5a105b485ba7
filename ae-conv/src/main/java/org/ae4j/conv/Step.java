package org.ae4j.conv;

import java.util.Objects;
import org.ae4j.core.DataException;

/**
 * What one example has become after a block.
 *
 * @param label what the block is called
 * @param size of its maps
 * @param values in row-major order, {@code [height, width, channels]}; not copied
 */
public record Step(String label, FeatureMaps size, float[] values) {
  public Step {
    Objects.requireNonNull(label, "label");
    if (values.length != size.size()) {
      throw new DataException(
          "maps of %s have %d numbers, but these are %d"
              .formatted(size, size.size(), values.length));
    }
  }

  /** Returns one map, {@code [height, width]}. */
  public float[] map(int channel) {
    float[] map = new float[size.height() * size.width()];
    for (int place = 0; place < map.length; place++) {
      map[place] = values[place * size.channels() + channel];
    }
    return map;
  }
}
