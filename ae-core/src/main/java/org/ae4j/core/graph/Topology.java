package org.ae4j.core.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Orders a graph so that everything comes after what it is made of. */
public final class Topology {
  private Topology() {}

  /** Returns the results and all they depend on, inputs first; the same order every time. */
  public static List<Tensor> sorted(List<Tensor> results) {
    List<Tensor> order = new ArrayList<>();
    Set<Tensor> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Tensor> left = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Tensor> open = new ArrayDeque<>();
    for (Tensor result : results) {
      open.push(result);
      while (!open.isEmpty()) {
        Tensor tensor = open.peek();
        if (entered.add(tensor)) {
          List<Tensor> inputs = tensor.inputs();
          for (int i = inputs.size() - 1; i >= 0; i--) {
            if (!entered.contains(inputs.get(i))) {
              open.push(inputs.get(i));
            }
          }
        } else {
          open.pop();
          if (left.add(tensor)) {
            order.add(tensor);
          }
        }
      }
    }
    return order;
  }
}
