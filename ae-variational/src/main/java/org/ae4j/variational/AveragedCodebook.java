package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Distribution;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.MatMul;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Vectors that are running averages. The states are every vector's number of features per batch,
 * {@code counts}, and their sum, {@code sums}; the vectors are the quotients. One that falls out of
 * use keeps its place, as both fall alike, until it starts anew.
 */
record AveragedCodebook(double decay, double restartBelow) implements Codebook {
  AveragedCodebook {
    Setting.within("decay", decay);
    // Without new starts the counts of unused vectors would fall to 0, and 0/0 is no vector.
    Setting.within("restartBelow", restartBelow);
  }

  @Override
  public Tensor vectors(Shape shape, Scope scope) {
    return sums(shape, scope).div(counts(shape, scope));
  }

  private static Tensor counts(Shape shape, Scope scope) {
    return scope.state("counts", Shape.of(shape.extent(0), 1), 1);
  }

  private static Tensor sums(Shape shape, Scope scope) {
    double bound = Math.sqrt(3.0 / shape.extent(1));
    return scope.state("sums", shape, Initialiser.uniform(bound));
  }

  @Override
  public List<Term> follow(Assigned assigned, Scope scope) {
    if (scope.training()) {
      long codes = assigned.choice().shape().extent(1);
      Shape shape = Shape.of(codes, assigned.features().shape().extent(-1));
      Tensor rows = rows(assigned.features());
      Tensor counts = counts(shape, scope);
      Tensor sums = sums(shape, scope);
      Tensor number = assigned.choice().sum(0).reshape(counts.shape());
      Tensor sum = Tensor.of(new MatMul(true, false), assigned.choice(), rows);
      Tensor nextCounts = average(counts, number);
      Tensor used = nextCounts.greaterThan(Tensor.constant(restartBelow));
      Tensor fresh = randomFeatures(assigned.features(), codes, scope);
      scope.update(counts, chosen(used, nextCounts, Tensor.constant(1)));
      scope.update(sums, chosen(used, average(sums, sum), fresh));
    }
    return List.of();
  }

  private Tensor average(Tensor before, Tensor now) {
    return before.mul(decay).add(now.mul(1 - decay));
  }

  private static Tensor chosen(Tensor where, Tensor first, Tensor second) {
    return where.mul(first).add(where.rsub(1).mul(second));
  }

  private static Tensor rows(Tensor features) {
    long width = features.shape().extent(-1);
    return features.reshape(Shape.of(features.shape().size() / width, width));
  }

  /** Returns a random feature for every vector: of a random example, at a random position. */
  private static Tensor randomFeatures(Tensor features, long codes, Scope scope) {
    long examples = features.shape().extent(0);
    long width = features.shape().extent(-1);
    long positions = features.shape().example().size() / width;
    Tensor example = one(Shape.of(codes, examples), "restartExample", scope);
    Tensor whole = example.matmul(features.flatten());
    Tensor position = one(Shape.of(codes, positions), "restartPosition", scope);
    return whole
        .reshape(Shape.of(codes, positions, width))
        .mul(position.reshape(Shape.of(codes, positions, 1)))
        .sum(1);
  }

  private static Tensor one(Shape shape, String name, Scope scope) {
    return Functions.topK(scope.noise(name, shape, Distribution.UNIFORM), 1);
  }
}
