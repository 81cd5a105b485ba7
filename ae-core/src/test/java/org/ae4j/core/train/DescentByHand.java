package org.ae4j.core.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** One weight moved by an optimiser's own graph, evaluated in double precision. */
final class DescentByHand implements Optimiser.Memory {
  private final Optimiser optimiser;
  private final Tensor weight;
  private final Tensor gradient;
  private final Tensor next;
  private final Map<String, Tensor> slots = new LinkedHashMap<>();
  private final Map<Tensor, Tensor> updates = new LinkedHashMap<>();
  private final Map<String, Tensor> coefficients = new LinkedHashMap<>();
  private final Map<Tensor, double[]> kept = new LinkedHashMap<>();
  private double[] values;
  private long step;

  DescentByHand(Optimiser optimiser, Shape shape, double... start) {
    this.optimiser = optimiser;
    this.weight = Leaf.of("weight", shape);
    this.gradient = Leaf.of("gradient", shape);
    this.values = start.clone();
    this.next = optimiser.next(weight, gradient, this);
  }

  @Override
  public Tensor slot(String name) {
    Tensor slot = slots.computeIfAbsent(name, key -> Leaf.of(key, weight.shape()));
    kept.putIfAbsent(slot, new double[values.length]);
    return slot;
  }

  @Override
  public void update(Tensor slot, Tensor value) {
    updates.put(slot, value);
  }

  @Override
  public Tensor coefficient(String name) {
    return coefficients.computeIfAbsent(name, key -> Leaf.of(key, Shape.scalar()));
  }

  /** Takes a step and returns the weight after it. */
  double[] step(double learningRate, double... gradients) {
    Map<String, Double> numbers = optimiser.coefficients(++step, learningRate);
    Evaluation evaluation = new Evaluation(1).with(weight, values).with(gradient, gradients);
    coefficients.forEach((name, leaf) -> evaluation.with(leaf, numbers.get(name)));
    kept.forEach(evaluation::with);
    values = evaluation.of(next);
    updates.forEach((slot, value) -> kept.put(slot, evaluation.of(value)));
    return values.clone();
  }

  /** Returns the names of the slots, in the order of asking. */
  Iterable<String> slotNames() {
    return slots.keySet();
  }
}
