package org.ae4j.core.engine;

import java.util.List;
import org.ae4j.core.graph.Broadcast;
import org.ae4j.core.graph.Strides;
import org.ae4j.core.graph.Transpose;

/**
 * Fetches every element from a place that was worked out once: other orders of axes, repetition.
 */
final class GatherKernel implements Kernel {
  private final Storage input;
  private final Storage result;
  private final int[] places;
  private final float[] from;
  private final float[] to;

  private GatherKernel(Node node, int[] strides, Storage input, Storage result) {
    this.input = input;
    this.result = result;
    this.places = places(node.extents, strides, node.size);
    this.from = new float[node.inputs.get(0).size];
    this.to = new float[node.size];
  }

  static Kernel transpose(Node node, List<Storage> inputs, Storage result) {
    int[] own = Strides.of(node.inputs.get(0).extents);
    int[] strides =
        ((Transpose) node.operation).order().stream().mapToInt(axis -> own[axis]).toArray();
    return new GatherKernel(node, strides, inputs.get(0), result);
  }

  static Kernel broadcast(Node node, List<Storage> inputs, Storage result) {
    int[] strides = Broadcast.strides(node.inputs.get(0).extents, node.extents);
    return new GatherKernel(node, strides, inputs.get(0), result);
  }

  /** Returns where the elements lie, in row-major order of the extents. */
  static int[] places(int[] extents, int[] strides, int size) {
    int[] places = new int[size];
    int[] position = new int[extents.length];
    for (int i = 0; i < size; i++) {
      places[i] = Strides.offset(position, strides);
      Strides.advance(position, extents);
    }
    return places;
  }

  @Override
  public void run() {
    input.read(0, from, from.length);
    for (int i = 0; i < to.length; i++) {
      to[i] = from[places[i]];
    }
    result.write(0, to, to.length);
  }
}
