package org.ae4j.core.loss;

import org.ae4j.core.Loss;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.Workbench;

/** What a loss charges for one example. */
final class Charge {
  private Charge() {}

  static double of(Loss loss, double[] outputs, double... target) {
    return of(loss, Shape.of(target.length), outputs, target);
  }

  static double of(Loss loss, Shape example, double[] outputs, double... target) {
    Workbench bench = Workbench.of(Phase.EVALUATION, 1);
    Tensor cost =
        loss.perExample(
            bench.given("outputs", loss.outputs(example), outputs),
            bench.given("target", example, target),
            bench.scope());
    bench.blueprint().weights().values().forEach(weight -> bench.set(weight.leaf(), 0));
    return bench.evaluate(cost)[0];
  }

  static double[] row(double... values) {
    return values;
  }
}
