package org.ae4j.evaluation.classify;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Loss;
import org.ae4j.core.Range;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.loss.Losses;

/**
 * The cross-entropy of classes, in nats, for a model that tells the class of an example rather than
 * rebuilds it. Targets must have the shape of examples, so the class is marked in their first
 * numbers, a 1 among zeros, and what follows is zero; reconstructions lie there alike.
 *
 * @param classes how many there are, at least 2
 */
public record ClassLogits(int classes) implements Loss {
  public ClassLogits {
    if (classes < 2) {
      throw new ConfigurationException("there must be at least 2 classes, but were " + classes);
    }
  }

  /** Returns the target of every class, as long as an example, in the order of the classes. */
  public float[][] targets(int width) {
    float[][] targets = new float[classes][requireRoom(width)];
    for (int i = 0; i < classes; i++) {
      targets[i][i] = 1;
    }
    return targets;
  }

  private int requireRoom(int width) {
    if (width < classes) {
      throw new ConfigurationException(
          "examples of %d numbers have no room for %d classes".formatted(width, classes));
    }
    return width;
  }

  @Override
  public Shape outputs(Shape example) {
    return Shape.of(classes);
  }

  @Override
  public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
    return Losses.categorical().perExample(outputs, target.flatten().slice(1, 0, classes), scope);
  }

  /** Returns the probabilities of the classes, with zeros up to the length of an example. */
  @Override
  public Tensor reconstruction(Tensor outputs, Shape example) {
    int rest = requireRoom(Math.toIntExact(example.size())) - classes;
    Tensor probabilities = Functions.softmax(outputs);
    Tensor zeros = Tensor.constant(0).broadcast(outputs.shape().with(1, rest));
    return Functions.concat(1, List.of(probabilities, zeros))
        .reshape(example.batched().with(0, outputs.shape().extent(0)));
  }

  @Override
  public Range range() {
    return Range.UNIT;
  }
}
