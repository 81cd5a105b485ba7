package org.ae4j.sparse;

import org.ae4j.core.Component;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.LinearRamp;

/**
 * How much a cost of the code counts, and from when on.
 *
 * @param weight its factor in the total, finite and not negative
 * @param warmUp the first part of a run, from 0 to 1, over which the cost rises from 0: a code that
 *     is penalised before it means anything dies
 */
public record Penalty(double weight, double warmUp) implements Component {
  public Penalty {
    Requirement.weight("weight", weight);
    Requirement.part("warmUp", warmUp);
  }

  /** Returns a cost that counts in full from the first step. */
  public static Penalty of(double weight) {
    return new Penalty(weight, 0);
  }

  /** Returns the same with a rise over the first part of a run. */
  public Penalty withWarmUp(double part) {
    return new Penalty(weight, part);
  }

  /** Returns the term of a cost {@code [batch]}, as far as it counts at the moment. */
  Term term(String name, Tensor cost, Scope scope) {
    Tensor counted =
        warmUp == 0
            ? cost
            : cost.mul(scope.scheduled(name + "/warm-up", new LinearRamp(0, 1, warmUp)));
    return new Term(name, weight, counted);
  }
}
