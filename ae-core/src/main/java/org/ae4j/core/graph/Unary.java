package org.ae4j.core.graph;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;

/** Functions of one number, applied to every element. */
public enum Unary implements Operation {
  NEGATE(x -> -x, (y, g) -> g.negate()),
  EXP(Math::exp, (y, g) -> g.mul(y)),
  LOG(Math::log, (y, g) -> g.div(input(y))),
  SQRT(Math::sqrt, (y, g) -> g.div(y).mul(0.5)),
  TANH(Math::tanh, (y, g) -> g.mul(y.mul(y).rsub(1))),
  SIGMOID(Unary::logistic, (y, g) -> g.mul(y.mul(y.rsub(1)))),
  /** The logarithm of {@code 1 + exp(x)}, without overflow. */
  SOFTPLUS(
      x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
      (y, g) -> g.mul(input(y).sigmoid())),
  ERF(Erf::erf, (y, g) -> g.mul(input(y).square().negate().exp()).mul(2 / Math.sqrt(Math.PI))),
  SIN(Math::sin, (y, g) -> g.mul(input(y).cos())),
  COS(Math::cos, (y, g) -> g.mul(input(y).sin()).negate()),
  /** The positive part; its derivative at 0 is 0. */
  RELU(x -> Math.max(x, 0), (y, g) -> g.mul(y.step())),
  ABS(Math::abs, (y, g) -> g.mul(input(y).sign())),
  /** −1, 0 or 1; nothing flows back. */
  SIGN(Math::signum, null),
  /** 1 where positive, else 0; nothing flows back. */
  STEP(x -> x > 0 ? 1 : 0, null),
  FLOOR(Math::floor, null),
  /** The input itself; nothing flows back. */
  STOP_GRADIENT(x -> x, null);

  private final DoubleUnaryOperator definition;
  private final BinaryOperator<Tensor> derivative;

  Unary(DoubleUnaryOperator definition, BinaryOperator<Tensor> derivative) {
    this.definition = definition;
    this.derivative = derivative;
  }

  private static Tensor input(Tensor result) {
    return result.inputs().get(0);
  }

  private static double logistic(double x) {
    return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
  }

  @Override
  public Shape shape(List<Shape> inputs) {
    return inputs.get(0);
  }

  @Override
  public List<Tensor> gradients(Tensor result, Tensor upstream) {
    return Arrays.asList(derivative == null ? null : derivative.apply(result, upstream));
  }

  @Override
  public double[] evaluate(List<Elements> inputs, int[] extents) {
    return Arrays.stream(inputs.get(0).values()).map(definition).toArray();
  }
}
