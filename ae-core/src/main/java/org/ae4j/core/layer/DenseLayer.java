package org.ae4j.core.layer;

import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * A fully connected layer: every output is a weighted sum of all inputs plus a bias, then what its
 * style says. Weights have shape {@code [inputs, outputs]}.
 */
public final class DenseLayer {
  private DenseLayer() {}

  /**
   * Applies the layer whose weights live in a scope.
   *
   * @param x shape {@code [batch, inputs]}
   * @return shape {@code [batch, width]}
   */
  public static Tensor apply(Tensor x, long width, LayerStyle style, Scope scope) {
    Shape shape = Shape.of(x.shape().extent(-1), width);
    Tensor weights = scope.weight("weights", shape, style.activation().initialiser());
    return finish(x.matmul(weights), style, scope);
  }

  /**
   * Applies a layer that uses the transpose of another one's weights; its bias is its own.
   *
   * @param path where the weights are, such as {@code encoder/layer1/weights}
   */
  public static Tensor applyTied(Tensor x, long width, String path, LayerStyle style, Scope scope) {
    Shape shape = Shape.of(width, x.shape().extent(-1));
    Tensor weights = scope.weightAt(path, shape, style.activation().initialiser());
    return finish(x.matmulTransposed(weights), style, scope);
  }

  /** Normalisation shifts by itself, so a bias before it would do nothing. */
  private static Tensor finish(Tensor sum, LayerStyle style, Scope scope) {
    boolean plain = style.normalisation() == Normalisation.NONE;
    Tensor linear = plain ? sum.add(bias(sum, scope)) : sum;
    Tensor normalised = style.normalisation().apply(linear, scope);
    return Dropout.apply(style.activation().apply(normalised), style.dropout(), scope);
  }

  private static Tensor bias(Tensor sum, Scope scope) {
    return scope.weight("bias", Shape.of(sum.shape().extent(-1)), Initialiser.constant(0));
  }
}
