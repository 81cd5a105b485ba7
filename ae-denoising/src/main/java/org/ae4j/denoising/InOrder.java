package org.ae4j.denoising;

import java.util.List;
import org.ae4j.core.Corruption;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * Several corruptions, each damaging what the one before it left.
 *
 * @param parts the corruptions from first to last
 */
record InOrder(List<Corruption> parts) implements Graded {
  InOrder {
    parts = List.copyOf(parts);
  }

  @Override
  public Corruption times(double factor) {
    return Corruptions.inOrder(Graded.scaled(parts, factor));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    Tensor damaged = clean;
    for (int i = 0; i < parts.size(); i++) {
      damaged = parts.get(i).corrupt(damaged, scope.child("part" + (i + 1)));
    }
    return damaged;
  }
}
