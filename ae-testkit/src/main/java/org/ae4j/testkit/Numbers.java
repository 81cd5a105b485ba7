package org.ae4j.testkit;

import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** Numbers for tests: the same ones for the same seed and name, in all digits of a double. */
public final class Numbers {
  private final NoiseSource source;

  /** Starts a sequence; another seed gives other numbers. */
  public Numbers(long seed) {
    this.source = new NoiseSource(seed);
  }

  /** Returns numbers spread evenly over an interval, its ends excluded. */
  public double[] uniform(String name, int count, double lowest, double highest) {
    NoiseStream stream = source.stream(name);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      double unit = ((stream.bits(0, i) >>> 11) + 0.5) * 0x1p-53;
      values[i] = lowest + unit * (highest - lowest);
    }
    return values;
  }

  /** Returns as many numbers as a tensor has elements at a batch size. */
  public double[] uniform(Tensor tensor, int batch, double lowest, double highest) {
    return uniform(tensor.operation().name(), size(tensor.shape(), batch), lowest, highest);
  }

  /** Returns how many elements a shape has at a batch size. */
  public static int size(Shape shape, int batch) {
    int size = 1;
    for (int extent : shape.resolve(batch)) {
      size = Math.multiplyExact(size, extent);
    }
    return size;
  }
}
