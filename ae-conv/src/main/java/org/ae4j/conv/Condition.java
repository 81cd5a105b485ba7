package org.ae4j.conv;

import java.util.List;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** Joins a model's condition, if it has one, to what a head works on. */
final class Condition {
  private Condition() {}

  /** Returns rows {@code [n, width]} with the condition at their end. */
  static Tensor joined(Tensor rows, Scope scope) {
    return scope
        .condition()
        .map(condition -> Functions.concat(1, List.of(rows, repeated(condition, rows))))
        .orElse(rows);
  }

  /** Returns maps with the condition as further channels, the same in every place. */
  static Tensor joinedEverywhere(Tensor maps, Scope scope) {
    if (scope.condition().isEmpty()) {
      return maps;
    }
    Tensor rows = repeated(scope.condition().get(), maps);
    Shape shape = maps.shape();
    Shape single = Shape.of(shape.extent(0), 1, 1, rows.shape().extent(1));
    Tensor everywhere =
        rows.reshape(single).broadcast(single.with(1, shape.extent(1)).with(2, shape.extent(2)));
    return Functions.concat(3, List.of(maps, everywhere));
  }

  /** Several codes of one example, one behind the other, all have its condition. */
  private static Tensor repeated(Tensor condition, Tensor rows) {
    Tensor flat = condition.flatten();
    long times = rows.shape().extent(0) / flat.shape().extent(0);
    if (times == 1) {
      return flat;
    }
    long width = flat.shape().extent(1);
    return flat.reshape(Shape.batchOf(1, width))
        .broadcast(Shape.batchOf(times, width))
        .reshape(Shape.of(rows.shape().extent(0), width));
  }
}
