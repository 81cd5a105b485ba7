package org.ae4j.core.engine;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.graph.Broadcast;
import org.ae4j.core.graph.Max;
import org.ae4j.core.graph.Sum;

/** Sums and maxima over any axes: every element goes to a place that was worked out once. */
final class FoldKernel implements Kernel {
  private final Storage input;
  private final Storage result;
  private final int[] places;
  private final float[] from;
  private final float[] to;
  private final boolean sum;

  private FoldKernel(Node node, List<Integer> axes, boolean sum, Storage input, Storage result) {
    int[] extents = node.inputs.get(0).extents;
    int[] kept = extents.clone();
    axes.forEach(axis -> kept[axis] = 1);
    this.input = input;
    this.result = result;
    this.from = new float[node.inputs.get(0).size];
    this.to = new float[node.size];
    this.places = GatherKernel.places(extents, Broadcast.strides(kept, extents), from.length);
    this.sum = sum;
  }

  static Kernel sum(Node node, List<Storage> inputs, Storage result) {
    return new FoldKernel(node, ((Sum) node.operation).axes(), true, inputs.get(0), result);
  }

  static Kernel max(Node node, List<Storage> inputs, Storage result) {
    return new FoldKernel(node, ((Max) node.operation).axes(), false, inputs.get(0), result);
  }

  @Override
  public void run() {
    input.read(0, from, from.length);
    if (sum) {
      add();
    } else {
      raise();
    }
    result.write(0, to, to.length);
  }

  private void add() {
    Arrays.fill(to, 0);
    for (int i = 0; i < from.length; i++) {
      to[places[i]] += from[i];
    }
  }

  private void raise() {
    Arrays.fill(to, Float.NEGATIVE_INFINITY);
    for (int i = 0; i < from.length; i++) {
      to[places[i]] = Math.max(to[places[i]], from[i]);
    }
  }
}
