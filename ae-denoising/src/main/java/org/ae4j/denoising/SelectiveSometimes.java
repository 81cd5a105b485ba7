package org.ae4j.denoising;

import java.util.Objects;
import org.ae4j.core.Corruption;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * A corruption that replaces numbers of {@linkplain Sometimes some examples}.
 *
 * @param probability that an example is damaged, from 0 to 1
 * @param corruption what damages it
 */
record SelectiveSometimes(double probability, SelectiveCorruption corruption)
    implements SelectiveCorruption, Graded {
  SelectiveSometimes {
    Sometimes.requireProbability(probability);
    Objects.requireNonNull(corruption, "corruption");
  }

  @Override
  public Corruption times(double factor) {
    return Corruptions.sometimes(probability, Graded.scaled(corruption, factor));
  }

  @Override
  public Damage damage(Tensor clean, Scope scope) {
    if (probability == 0) {
      return Damage.none(clean);
    }
    Tensor chosen = Sometimes.chosen(probability, clean, scope);
    Damage damage = corruption.damage(clean, scope.child("damage"));
    return new Damage(
        Damage.chosen(chosen, damage.corrupted(), clean), damage.touched().mul(chosen));
  }
}
