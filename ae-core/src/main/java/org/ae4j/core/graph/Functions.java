package org.ae4j.core.graph;

import java.util.List;
import org.ae4j.core.ShapeException;

/** Functions of tensors that are made of several operations, and those of several tensors. */
public final class Functions {
  private Functions() {}

  /**
   * Returns tensors one behind the other along an axis.
   *
   * @throws ShapeException if there is none, or if they differ in another axis
   */
  public static Tensor concat(int axis, List<Tensor> parts) {
    if (parts.isEmpty()) {
      throw new ShapeException("nothing was given to be joined along axis " + axis);
    }
    int positive = parts.get(0).shape().axis(axis);
    return parts.size() == 1
        ? parts.get(0)
        : Tensor.of(new Concat(positive), parts.toArray(Tensor[]::new));
  }

  /** Returns an array of known numbers in row-major order; nothing flows back. */
  public static Tensor values(Shape shape, double... numbers) {
    return Tensor.of(new Values(shape, numbers));
  }

  /** Returns the error function of every element. */
  public static Tensor erf(Tensor x) {
    return Tensor.of(Unary.ERF, x);
  }

  /** Returns the largest whole number not above each element; nothing flows back. */
  public static Tensor floor(Tensor x) {
    return Tensor.of(Unary.FLOOR, x);
  }

  /** Returns 1 at the {@code count} largest elements of each row, else 0; nothing flows back. */
  public static Tensor topK(Tensor x, int count) {
    return Tensor.of(new TopK(count), x);
  }

  /**
   * Returns 1 at the largest elements of each row, else 0; nothing flows back.
   *
   * @param count a scalar, such as a scheduled one: how many are taken, rounded, at least 1 and at
   *     most all
   */
  public static Tensor topK(Tensor x, Tensor count) {
    return Tensor.of(new TopCount(), x, count);
  }

  /**
   * Returns 1 at the largest elements of each row, else 0; nothing flows back.
   *
   * @param share the part of a row that is taken, above 0 and at most 1; at least one element
   */
  public static Tensor topShare(Tensor x, double share) {
    return Tensor.of(new TopShare(share), x);
  }

  /** Returns every element limited to a range; nothing flows back from outside it. */
  public static Tensor clip(Tensor x, double lowest, double highest) {
    return x.maximum(Tensor.constant(lowest)).minimum(Tensor.constant(highest));
  }

  /** Returns {@code log(sum(exp(x)))} over one axis, which disappears, without overflow. */
  public static Tensor logSumExp(Tensor x, int axis) {
    int positive = x.shape().axis(axis);
    Tensor largest = x.max(positive).stopGradient();
    Tensor shifted = x.sub(keeping(largest, x.shape(), positive));
    return shifted.exp().sum(positive).log().add(largest);
  }

  /** Returns the logarithm of the softmax over the last axis; same shape. */
  public static Tensor logSoftmax(Tensor x) {
    return x.sub(keeping(logSumExp(x, -1), x.shape(), x.shape().axis(-1)));
  }

  /** Returns the softmax over the last axis; same shape. */
  public static Tensor softmax(Tensor x) {
    return logSoftmax(x).exp();
  }

  /**
   * Returns the negative log-probability of targets in [0, 1] under independent Bernoulli
   * variables, {@code softplus(x) - x·t}, which neither overflows nor loses digits.
   *
   * @return nats per element; same shape
   */
  public static Tensor sigmoidCrossEntropy(Tensor logits, Tensor target) {
    return logits.softplus().sub(logits.mul(target));
  }

  /** Returns a reduced tensor with the reduced axis put back as 1. */
  private static Tensor keeping(Tensor reduced, Shape original, int axis) {
    return reduced.reshape(original.with(axis, 1));
  }
}
