package org.ae4j.denoising;

import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Replaces every feature of a row, with some probability, by the same feature of another row of the
 * batch: noise for tables, whose columns differ in unit and distribution. A replaced feature keeps
 * its column's distribution and loses its relation to the row.
 *
 * <p>Each step draws {@value #DONORS} donor rows uniformly from the batch, and each replaced number
 * comes from a donor of its own. A donor may be the row itself, with probability 1/batch. The
 * examples of a batch depend on one another, so the trainer keeps batches whole.
 *
 * @param fraction the probability, from 0 to 1
 */
record FeatureSwap(Severity fraction) implements SelectiveCorruption, Graded {
  static final int DONORS = 16;

  FeatureSwap {
    fraction.requireWithin("the swapped fraction", 0, 1);
  }

  @Override
  public FeatureSwap times(double factor) {
    return new FeatureSwap(fraction.times(factor, 1));
  }

  @Override
  public Damage damage(Tensor clean, Scope scope) {
    if (clean.shape().rank() != 2) {
      throw new ShapeException(
          "features are swapped between rows, shape [features], but the examples have shape "
              + clean.shape().example());
    }
    if (fraction.alwaysZero()) {
      return Damage.none(clean);
    }
    Tensor unit = scope.noise("mask", clean.shape(), Distribution.UNIFORM);
    Tensor swapped = fraction.of(clean, scope).greaterThan(unit);
    return Damage.replacing(clean, swapped, donated(clean, scope));
  }

  /** Returns numbers of the donors, each from a donor chosen for it alone. */
  private static Tensor donated(Tensor clean, Scope scope) {
    Shape choices = Shape.of(DONORS, Shape.BATCH);
    Tensor lottery = scope.noise("donors", choices, Distribution.UNIFORM);
    Tensor donors = Functions.topK(lottery, 1).matmul(clean);
    Tensor unit = scope.noise("choice", clean.shape(), Distribution.UNIFORM);
    Tensor choice = Functions.floor(unit.mul(DONORS));
    Tensor found = Tensor.constant(0);
    for (int donor = 0; donor < DONORS; donor++) {
      Tensor chosen = choice.sub(donor).sign().abs().rsub(1);
      found = found.add(chosen.mul(donors.slice(0, donor, 1)));
    }
    return found;
  }
}
