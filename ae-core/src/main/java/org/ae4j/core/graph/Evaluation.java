package org.ae4j.core.graph;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Operation.Elements;

/**
 * Computes tensors in double precision by each operation's own definition: slow, and what the
 * engine and every derivative are checked against.
 */
public final class Evaluation {
  private final int batch;
  private final Map<Tensor, Elements> given = new IdentityHashMap<>();
  private final Map<Tensor, Elements> known = new IdentityHashMap<>();

  /** Starts an evaluation for a batch size; leaves get their values from {@link #with}. */
  public Evaluation(int batch) {
    this.batch = batch;
  }

  /**
   * Gives a leaf its elements in row-major order; what was computed before is forgotten.
   *
   * @return this
   */
  public Evaluation with(Tensor leaf, double... values) {
    int[] extents = leaf.shape().resolve(batch);
    if (values.length != Shape.count(extents)) {
      throw new ShapeException(
          leaf + " needs " + Shape.count(extents) + " values, but was given " + values.length);
    }
    given.put(leaf, new Elements(values.clone(), extents));
    known.clear();
    return this;
  }

  /** Returns a tensor's elements in row-major order. */
  public double[] of(Tensor tensor) {
    for (Tensor needed : Topology.sorted(List.of(tensor))) {
      known.computeIfAbsent(needed, this::compute);
    }
    return known.get(tensor).values().clone();
  }

  private Elements compute(Tensor tensor) {
    if (given.containsKey(tensor)) {
      return given.get(tensor);
    }
    int[] extents = tensor.shape().resolve(batch);
    List<Elements> inputs = tensor.inputs().stream().map(known::get).toList();
    return new Elements(tensor.operation().evaluate(inputs, extents), extents);
  }
}
