package org.ae4j.cli.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ae4j.core.graph.Shape;
import org.ae4j.denoising.classical.Filters;
import org.ae4j.evaluation.baseline.Baselines;
import org.ae4j.evaluation.use.Use;
import org.ae4j.evaluation.use.Uses;

/** The uses that {@code ae compare} measures: all of them, with the classical filters at hand. */
final class ComparedUses {
  private ComparedUses() {}

  static List<Use> all() {
    return Uses.all(Baselines.filter("median filter", ComparedUses::median));
  }

  /** Of squares of 3×3 pixels; what is no image has none. */
  private static Optional<UnaryOperator<float[][]>> median(Shape example) {
    return example.rank() == 2 || example.rank() == 3
        ? Optional.of(Filters.median(example, 1)::apply)
        : Optional.empty();
  }
}
