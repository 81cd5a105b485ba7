package org.ae4j.denoising;

import java.util.List;
import org.ae4j.core.Corruption;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Several corruptions that replace numbers, {@linkplain InOrder one after another}: what any of
 * them touched was touched.
 *
 * @param parts the corruptions from first to last, at least one
 */
record SelectiveInOrder(List<SelectiveCorruption> parts) implements SelectiveCorruption, Graded {
  SelectiveInOrder {
    parts = List.copyOf(parts);
  }

  @Override
  public Corruption times(double factor) {
    return Corruptions.inOrder(Graded.scaled(parts, factor));
  }

  @Override
  public Damage damage(Tensor clean, Scope scope) {
    Damage whole = Damage.none(clean);
    for (int i = 0; i < parts.size(); i++) {
      Damage part = parts.get(i).damage(whole.corrupted(), scope.child("part" + (i + 1)));
      whole = new Damage(part.corrupted(), whole.touched().maximum(part.touched()));
    }
    return whole;
  }
}
