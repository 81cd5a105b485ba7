package org.ae4j.denoising;

import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.Corruption;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Tensor;

/**
 * One of several corruptions for every example, each equally often. All of them are computed.
 *
 * @param choices the corruptions, at least one
 */
record OneOf(List<Corruption> choices) implements Graded {
  OneOf {
    choices = List.copyOf(choices);
    Choice.requireSome(choices);
  }

  @Override
  public Corruption times(double factor) {
    return Corruptions.oneOf(Graded.scaled(choices, factor));
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    if (choices.size() == 1) {
      return choices.get(0).corrupt(clean, scope.child("choice1"));
    }
    List<Tensor> damaged =
        IntStream.range(0, choices.size())
            .mapToObj(i -> choices.get(i).corrupt(clean, scope.child("choice" + (i + 1))))
            .toList();
    return Choice.of(choices.size(), clean, scope).among(damaged);
  }
}
