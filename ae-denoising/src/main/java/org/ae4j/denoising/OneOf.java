package org.ae4j.denoising;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/**
 * One of several corruptions for every example, each equally often. All of them are computed.
 *
 * @param choices the corruptions, at least one
 */
record OneOf(List<Corruption> choices) implements Graded {
  OneOf {
    choices = List.copyOf(choices);
    if (choices.isEmpty()) {
      throw new ConfigurationException("a random choice needs at least one corruption, but had 0");
    }
  }

  @Override
  public OneOf times(double factor) {
    return new OneOf(choices.stream().map(choice -> Graded.scaled(choice, factor)).toList());
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    if (choices.size() == 1) {
      return choices.get(0).corrupt(clean, scope.child("choice1"));
    }
    Tensor unit = scope.noise("choice", Extents.onePerExample(clean.shape()), Distribution.UNIFORM);
    Tensor drawn = Functions.floor(unit.mul(choices.size()));
    Tensor damaged = Tensor.constant(0);
    for (int i = 0; i < choices.size(); i++) {
      Tensor chosen = drawn.sub(i).sign().abs().rsub(1);
      Tensor choice = choices.get(i).corrupt(clean, scope.child("choice" + (i + 1)));
      damaged = damaged.add(chosen.mul(choice));
    }
    return damaged;
  }
}
