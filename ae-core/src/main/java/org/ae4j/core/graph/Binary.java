package org.ae4j.core.graph;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.ae4j.core.ShapeException;

/** Functions of two numbers, applied element by element to tensors of equal shape. */
public enum Binary implements Operation {
  ADD(Double::sum, (a, b, y, g) -> pair(g, g)),
  SUBTRACT((a, b) -> a - b, (a, b, y, g) -> pair(g, g.negate())),
  MULTIPLY((a, b) -> a * b, (a, b, y, g) -> pair(g.mul(b), g.mul(a))),
  DIVIDE((a, b) -> a / b, (a, b, y, g) -> pair(g.div(b), g.mul(y).div(b).negate())),
  /** The larger; where both are equal the derivative goes to the first. */
  MAXIMUM(Math::max, (a, b, y, g) -> split(g, b.greaterThan(a))),
  /** The smaller; where both are equal the derivative goes to the first. */
  MINIMUM(Math::min, (a, b, y, g) -> split(g, a.greaterThan(b))),
  /** 1 where the first is larger, else 0; nothing flows back. */
  GREATER((a, b) -> a > b ? 1 : 0, (a, b, y, g) -> pair(null, null)),
  /** The first raised to the second; the derivative towards an exponent needs a positive base. */
  POWER(
      Math::pow,
      (a, b, y, g) -> pair(g.mul(slope(a, b)), known(b) == null ? g.mul(y).mul(a.log()) : null));

  private final DoubleBinaryOperator definition;
  private final Derivative derivative;

  Binary(DoubleBinaryOperator definition, Derivative derivative) {
    this.definition = definition;
    this.derivative = derivative;
  }

  @FunctionalInterface
  private interface Derivative {
    List<Tensor> of(Tensor first, Tensor second, Tensor result, Tensor upstream);
  }

  private static List<Tensor> pair(Tensor first, Tensor second) {
    return Arrays.asList(first, second);
  }

  private static List<Tensor> split(Tensor upstream, Tensor toSecond) {
    return pair(upstream.mul(toSecond.rsub(1)), upstream.mul(toSecond));
  }

  /**
   * Returns the derivative of a power towards its base. A known exponent stays known, and powers of
   * 0 and 1 have constant ones, where a negative power of a base of 0 would be no number.
   */
  private static Tensor slope(Tensor base, Tensor exponent) {
    Double power = known(exponent);
    if (power == null) {
      return exponent.mul(base.pow(exponent.sub(1)));
    }
    return power == 0 || power == 1
        ? Tensor.constant(power)
        : base.pow(Tensor.constant(power - 1)).mul(power);
  }

  /** Returns the number that a tensor is known to hold everywhere, or null. */
  private static Double known(Tensor tensor) {
    Operation operation = tensor.operation();
    if (operation instanceof Broadcast) {
      return known(tensor.inputs().get(0));
    }
    return operation instanceof Constant constant ? constant.value() : null;
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    if (!inputs.get(0).equals(inputs.get(1))) {
      throw new ShapeException(name() + " needs equal shapes, but was given " + inputs);
    }
    return inputs.get(0);
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    return derivative.of(result.inputs().get(0), result.inputs().get(1), result, upstream);
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    double[] first = inputs.get(0).values();
    double[] second = inputs.get(1).values();
    return IntStream.range(0, first.length)
        .mapToDouble(i -> definition.applyAsDouble(first[i], second[i]))
        .toArray();
  }
}
