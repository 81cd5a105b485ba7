package org.ae4j.core.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ae4j.core.ShapeException;

/**
 * A value that will exist once a graph is compiled and run: what operation makes it, from which
 * inputs, with what shape. Immutable. A wrong shape is an error where it is written.
 *
 * <p>The binary methods repeat their operands to a common shape as NumPy does. Other functions are
 * in {@link Functions}.
 */
public final class Tensor {
  private final Operation operation;
  private final List<Tensor> inputs;
  private final Shape shape;

  private Tensor(Operation operation, List<Tensor> inputs) {
    this.operation = operation;
    this.inputs = inputs;
    this.shape = operation.shape(inputs.stream().map(Tensor::shape).toList());
  }

  /**
   * Applies an operation.
   *
   * @throws ShapeException if the inputs do not fit
   */
  public static Tensor of(Operation operation, Tensor... inputs) {
    return new Tensor(operation, List.of(inputs));
  }

  /** Returns a number as a scalar. */
  public static Tensor constant(double value) {
    return of(new Constant(value));
  }

  /** Returns what makes this tensor. */
  public Operation operation() {
    return operation;
  }

  /** Returns what this tensor is made of. */
  public List<Tensor> inputs() {
    return inputs;
  }

  /** Returns the extents. */
  public Shape shape() {
    return shape;
  }

  /** Returns the sum of both. */
  public Tensor add(Tensor other) {
    return combine(Binary.ADD, this, other);
  }

  /** Returns this plus a number. */
  public Tensor add(double other) {
    return add(constant(other));
  }

  /** Returns this minus the other. */
  public Tensor sub(Tensor other) {
    return combine(Binary.SUBTRACT, this, other);
  }

  /** Returns this minus a number. */
  public Tensor sub(double other) {
    return sub(constant(other));
  }

  /** Returns a number minus this. */
  public Tensor rsub(double other) {
    return constant(other).sub(this);
  }

  /** Returns the product of both, element by element. */
  public Tensor mul(Tensor other) {
    return combine(Binary.MULTIPLY, this, other);
  }

  /** Returns this times a number. */
  public Tensor mul(double other) {
    return mul(constant(other));
  }

  /** Returns this divided by the other, element by element. */
  public Tensor div(Tensor other) {
    return combine(Binary.DIVIDE, this, other);
  }

  /** Returns this divided by a number. */
  public Tensor div(double other) {
    return div(constant(other));
  }

  /** Returns this raised to a power, element by element. */
  public Tensor pow(Tensor exponent) {
    return combine(Binary.POWER, this, exponent);
  }

  /** Returns the larger of both, element by element. */
  public Tensor maximum(Tensor other) {
    return combine(Binary.MAXIMUM, this, other);
  }

  /** Returns the smaller of both, element by element. */
  public Tensor minimum(Tensor other) {
    return combine(Binary.MINIMUM, this, other);
  }

  /** Returns 1 where this is larger, else 0; nothing flows back. */
  public Tensor greaterThan(Tensor other) {
    return combine(Binary.GREATER, this, other);
  }

  private static Tensor combine(Binary operation, Tensor first, Tensor second) {
    Shape common = Broadcast.common(first.shape, second.shape);
    return of(operation, first.broadcast(common), second.broadcast(common));
  }

  /** Returns minus this. */
  public Tensor negate() {
    return of(Unary.NEGATE, this);
  }

  /** Returns this times itself, element by element. */
  public Tensor square() {
    return mul(this);
  }

  /** Returns the exponential function of every element. */
  public Tensor exp() {
    return of(Unary.EXP, this);
  }

  /** Returns the natural logarithm of every element. */
  public Tensor log() {
    return of(Unary.LOG, this);
  }

  /** Returns the square root of every element; its derivative at 0 is infinite. */
  public Tensor sqrt() {
    return of(Unary.SQRT, this);
  }

  /** Returns the hyperbolic tangent of every element. */
  public Tensor tanh() {
    return of(Unary.TANH, this);
  }

  /** Returns the logistic function {@code 1 / (1 + exp(-x))} of every element. */
  public Tensor sigmoid() {
    return of(Unary.SIGMOID, this);
  }

  /** Returns {@code log(1 + exp(x))} of every element, without overflow. */
  public Tensor softplus() {
    return of(Unary.SOFTPLUS, this);
  }

  /** Returns the positive part of every element. */
  public Tensor relu() {
    return of(Unary.RELU, this);
  }

  /** Returns the magnitude of every element. */
  public Tensor abs() {
    return of(Unary.ABS, this);
  }

  /** Returns −1, 0 or 1 by the sign of every element; nothing flows back. */
  public Tensor sign() {
    return of(Unary.SIGN, this);
  }

  /** Returns 1 where an element is positive, else 0; nothing flows back. */
  public Tensor step() {
    return of(Unary.STEP, this);
  }

  /** Returns the sine of every element. */
  public Tensor sin() {
    return of(Unary.SIN, this);
  }

  /** Returns the cosine of every element. */
  public Tensor cos() {
    return of(Unary.COS, this);
  }

  /** Returns the same values as a constant of the derivative: nothing flows back. */
  public Tensor stopGradient() {
    return of(Unary.STOP_GRADIENT, this);
  }

  /** Returns the product of two matrices. */
  public Tensor matmul(Tensor other) {
    return of(new MatMul(false, false), this, other);
  }

  /** Returns this matrix times the transpose of another. */
  public Tensor matmulTransposed(Tensor other) {
    return of(new MatMul(false, true), this, other);
  }

  /** Returns the sum over the listed axes, which disappear; all of this if none is listed here. */
  public Tensor sum(int... axes) {
    return axes.length == 0 ? this : of(new Sum(listed(axes)), this);
  }

  /** Returns the sum of all elements, a scalar. */
  public Tensor sumAll() {
    return sum(IntStream.range(0, shape.rank()).toArray());
  }

  /** Returns the sum over all axes but the first: per example, shape {@code [batch]}. */
  public Tensor sumPerExample() {
    return sum(IntStream.range(1, shape.rank()).toArray());
  }

  /** Returns the average over the listed axes, which disappear. */
  public Tensor mean(int... axes) {
    return sum(axes).div(of(new Count(listed(axes)), this));
  }

  /** Returns the largest element over the listed axes, which disappear. */
  public Tensor max(int... axes) {
    return of(new Max(listed(axes)), this);
  }

  private List<Integer> listed(int[] axes) {
    List<Integer> listed =
        Arrays.stream(axes).map(shape::axis).sorted().distinct().boxed().toList();
    if (listed.size() != axes.length) {
      throw new ShapeException("axes are listed twice in " + Arrays.toString(axes));
    }
    return listed;
  }

  /** Returns the same elements under other extents. */
  public Tensor reshape(Shape target) {
    return target.equals(shape) ? this : of(new Reshape(target), this);
  }

  /** Returns every example as one row: shape {@code [batch, features]}. */
  public Tensor flatten() {
    return reshape(Shape.of(shape.extent(0), shape.example().size()));
  }

  /** Returns the axes in another order: axis {@code i} of the result is axis {@code order[i]}. */
  public Tensor transpose(int... order) {
    return of(new Transpose(Arrays.stream(order).boxed().toList()), this);
  }

  /** Returns this repeated to a larger shape, as NumPy broadcasts. */
  public Tensor broadcast(Shape target) {
    return target.equals(shape) ? this : of(new Broadcast(target), this);
  }

  /** Returns a part along one axis. */
  public Tensor slice(int axis, long start, long size) {
    return of(new Slice(shape.axis(axis), start, size), this);
  }

  /** Returns for example {@code TANH [batch, 128]}. */
  @Override
  public String toString() {
    return operation.name() + " " + shape;
  }
}
