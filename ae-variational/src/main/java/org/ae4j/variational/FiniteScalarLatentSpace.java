package org.ae4j.variational;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ae4j.core.Latent;
import org.ae4j.core.QuantisedLatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Finite scalar quantisation: every number is bounded and rounded to one of a few levels, so the
 * codebook is the grid, needs no learning and costs nothing. Mentzer et al. (2024), <a
 * href="https://arxiv.org/abs/2309.15505">Finite scalar quantization: VQ-VAE made simple</a>,
 * section 3.1 and appendix A.1. The gradient passes through the rounding.
 *
 * @param levels how many values each number of a code may have, at least 3 each, as 2 leave no
 *     slope at 0; their product is the number of codes. The values are evenly spaced in [−1, 1] and
 *     0 is one of them.
 */
public record FiniteScalarLatentSpace(List<Integer> levels) implements QuantisedLatentSpace {
  /** Keeps the outermost levels within reach of the hyperbolic tangent. */
  private static final double MARGIN = 1e-3;

  public FiniteScalarLatentSpace {
    levels = List.copyOf(levels);
    Setting.atLeast(1, "the number of levels", levels.size());
    levels.forEach(level -> Setting.atLeast(3, "every number of levels", level));
  }

  /** Returns the one with these numbers of levels. */
  public static FiniteScalarLatentSpace ofLevels(Integer... levels) {
    return new FiniteScalarLatentSpace(List.of(levels));
  }

  @Override
  public Shape features() {
    return Shape.of(levels.size());
  }

  @Override
  public Latent latent(Tensor features, Scope scope) {
    // An even number of levels has no middle one: shifted by half a level, 0 stays on the grid.
    Tensor half = vector(level -> (level - 1) * (1 + MARGIN) / 2);
    Tensor offset = vector(FiniteScalarLatentSpace::offset);
    Tensor shift = vector(level -> atanh(offset(level) / ((level - 1) * (1 + MARGIN) / 2)));
    Tensor bounded = features.add(shift).tanh().mul(half).sub(offset);
    Tensor rounded = Functions.floor(bounded.add(0.5));
    Tensor unit = vector(level -> level / 2);
    Tensor through = bounded.add(rounded.sub(bounded).stopGradient());
    return Latent.of((scope.stochastic() ? through : rounded).div(unit));
  }

  @Override
  public double codes() {
    return levels.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
  }

  @Override
  public Tensor nearest(Tensor numbers, Scope scope) {
    Tensor unit = vector(level -> level / 2);
    Tensor lowest = vector(level -> -(level / 2));
    Tensor highest = vector(level -> (level - 1) / 2);
    Tensor rounded = Functions.floor(numbers.mul(unit).add(0.5));
    return rounded.maximum(lowest).minimum(highest).div(unit);
  }

  private static double offset(int level) {
    return level % 2 == 0 ? 0.5 : 0;
  }

  private static double atanh(double x) {
    return Math.log((1 + x) / (1 - x)) / 2;
  }

  private Tensor vector(IntToDoubleFunction ofLevel) {
    return Functions.concat(
        0,
        IntStream.range(0, levels.size())
            .mapToObj(i -> Tensor.constant(ofLevel.applyAsDouble(levels.get(i))))
            .map(number -> number.reshape(Shape.of(1)))
            .toList());
  }
}
