package org.ae4j.conv;

import java.util.function.BiFunction;
import org.ae4j.core.graph.Spatial;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Window;

/** What is taken of each window; padding does not count. */
public enum Pooling {
  /** The largest value. */
  MAX(Spatial::maxPooling),
  /** The average. */
  AVERAGE(Spatial::averagePooling);

  private final BiFunction<Tensor, Window, Tensor> function;

  Pooling(BiFunction<Tensor, Window, Tensor> function) {
    this.function = function;
  }

  Tensor apply(Tensor maps, Window window) {
    return function.apply(maps, window);
  }
}
