package org.ae4j.denoising;

import java.util.Objects;
import org.ae4j.core.Corruption;
import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * A corruption that leaves some examples clean.
 *
 * @param probability that an example is damaged, from 0 to 1
 * @param corruption what damages it
 */
record Sometimes(double probability, Corruption corruption) implements Graded {
  Sometimes {
    requireProbability(probability);
    Objects.requireNonNull(corruption, "corruption");
  }

  @Override
  public Corruption times(double factor) {
    return Corruptions.sometimes(probability, Graded.scaled(corruption, factor));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    if (probability == 0) {
      return clean;
    }
    Tensor damaged = corruption.corrupt(clean, scope.child("damage"));
    return Damage.chosen(chosen(probability, clean, scope), damaged, clean);
  }

  static void requireProbability(double probability) {
    Setting.within("the probability of a corruption", probability, 0, 1);
  }

  /** Returns 1 for every example that is damaged, else 0, in a shape that repeats to them. */
  static Tensor chosen(double probability, Tensor examples, Scope scope) {
    Tensor unit =
        scope.noise("choice", Extents.onePerExample(examples.shape()), Distribution.UNIFORM);
    return Tensor.constant(probability).greaterThan(unit);
  }
}
