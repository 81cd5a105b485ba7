package org.ae4j.denoising;

import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.Corruption;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * {@link OneOf} several corruptions that replace numbers: what was touched is what the chosen one
 * touched.
 *
 * @param choices the corruptions, at least one
 */
record SelectiveOneOf(List<SelectiveCorruption> choices) implements SelectiveCorruption, Graded {
  SelectiveOneOf {
    choices = List.copyOf(choices);
    Choice.requireSome(choices);
  }

  @Override
  public Corruption times(double factor) {
    return Corruptions.oneOf(Graded.scaled(choices, factor));
  }

  @Override
  public Damage damage(Tensor clean, Scope scope) {
    List<Damage> damages =
        IntStream.range(0, choices.size())
            .mapToObj(i -> choices.get(i).damage(clean, scope.child("choice" + (i + 1))))
            .toList();
    if (damages.size() == 1) {
      return damages.get(0);
    }
    Choice choice = Choice.of(damages.size(), clean, scope);
    return new Damage(
        choice.among(damages.stream().map(Damage::corrupted).toList()),
        choice.among(damages.stream().map(Damage::touched).toList()));
  }
}
