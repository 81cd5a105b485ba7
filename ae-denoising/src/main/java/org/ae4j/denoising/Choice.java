package org.ae4j.denoising;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/**
 * Which of several things every example gets.
 *
 * @param drawn its number, from 0, in a shape that repeats to the examples
 */
record Choice(Tensor drawn) {
  /** Refuses to choose among none. */
  static void requireSome(List<?> choices) {
    if (choices.isEmpty()) {
      throw new ConfigurationException("a random choice needs at least one corruption, but had 0");
    }
  }

  /** Draws one of so many for every example, each equally often. */
  static Choice of(int count, Tensor examples, Scope scope) {
    Tensor unit =
        scope.noise("choice", Extents.onePerExample(examples.shape()), Distribution.UNIFORM);
    return new Choice(Functions.floor(unit.mul(count)));
  }

  /** Returns of every example what was drawn for it. */
  Tensor among(List<Tensor> all) {
    Tensor found = Tensor.constant(0);
    for (int i = 0; i < all.size(); i++) {
      Tensor chosen = drawn.sub(i).sign().abs().rsub(1);
      found = found.add(chosen.mul(all.get(i)));
    }
    return found;
  }
}
