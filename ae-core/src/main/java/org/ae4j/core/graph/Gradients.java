package org.ae4j.core.graph;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ae4j.core.ShapeException;

/** Derivatives of a tensor, as tensors: they can be differentiated again. */
public final class Gradients {
  private final Map<Tensor, Tensor> gathered = new IdentityHashMap<>();

  private Gradients() {}

  /**
   * Returns the derivative of the sum of a tensor's elements towards each of the given ones.
   *
   * @return one tensor for each of {@code towards}, of its shape; zeros where nothing depends on it
   */
  public static List<Tensor> of(Tensor result, List<Tensor> towards) {
    return of(result, Tensor.constant(1).broadcast(result.shape()), towards);
  }

  /**
   * Returns the derivative of {@code sum(result · upstream)} towards each of the given tensors.
   *
   * @param upstream the weight of each element; same shape as the result
   * @throws ShapeException if it has another one
   */
  public static List<Tensor> of(Tensor result, Tensor upstream, List<Tensor> towards) {
    if (!upstream.shape().equals(result.shape())) {
      throw new ShapeException(
          "the elements of " + result + " need one weight each, but were given " + upstream);
    }
    Gradients gradients = new Gradients();
    List<Tensor> order = Topology.sorted(List.of(result));
    Set<Tensor> leading = leadingTo(towards, order);
    gradients.gathered.put(result, upstream);
    for (int i = order.size() - 1; i >= 0; i--) {
      gradients.push(order.get(i), leading);
    }
    return towards.stream().map(gradients::gradient).toList();
  }

  private Tensor gradient(Tensor tensor) {
    Tensor found = gathered.get(tensor);
    return found != null ? found : Tensor.constant(0).broadcast(tensor.shape());
  }

  private void push(Tensor tensor, Set<Tensor> leading) {
    Tensor upstream = gathered.get(tensor);
    if (upstream == null || tensor.inputs().stream().noneMatch(leading::contains)) {
      return;
    }
    List<Tensor> towards = tensor.operation().gradients(tensor, upstream);
    for (int i = 0; i < towards.size(); i++) {
      Tensor input = tensor.inputs().get(i);
      if (towards.get(i) != null && leading.contains(input)) {
        gathered.merge(input, fitting(towards.get(i), tensor, input), Tensor::add);
      }
    }
  }

  /** A derivative of another shape would be repeated silently when it is added to others. */
  private static Tensor fitting(Tensor derivative, Tensor result, Tensor input) {
    if (!derivative.shape().equals(input.shape())) {
      throw new ShapeException(
          result
              + " gives a derivative "
              + derivative.shape()
              + " for its input "
              + input
              + "; an operation must give derivatives of its inputs' shapes");
    }
    return derivative;
  }

  /** Returns the tensors that depend on one of the targets, and the targets. */
  private static Set<Tensor> leadingTo(List<Tensor> towards, List<Tensor> order) {
    Set<Tensor> leading = new HashSet<>(towards);
    for (Tensor tensor : order) {
      if (tensor.inputs().stream().anyMatch(leading::contains)) {
        leading.add(tensor);
      }
    }
    return leading;
  }
}
