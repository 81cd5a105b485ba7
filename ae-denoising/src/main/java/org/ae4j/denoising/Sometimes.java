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
    Setting.within("the probability of a corruption", probability, 0, 1);
    Objects.requireNonNull(corruption, "corruption");
  }

  @Override
  public Sometimes times(double factor) {
    return new Sometimes(probability, Graded.scaled(corruption, factor));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    if (probability == 0) {
      return clean;
    }
    Tensor unit = scope.noise("choice", Extents.onePerExample(clean.shape()), Distribution.UNIFORM);
    Tensor damaged = corruption.corrupt(clean, scope.child("damage"));
    return Damage.chosen(Tensor.constant(probability).greaterThan(unit), damaged, clean);
  }
}
