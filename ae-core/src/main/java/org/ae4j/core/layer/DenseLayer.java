package org.ae4j.core.layer;

import org.ae4j.core.Scope;
import org.ae4j.core.ShapeException;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * A fully connected layer: every output is a weighted sum of all inputs, then what its style says.
 *
 * <p>Weights: {@code weights} {@code [inputs, outputs]}, and those of {@link LayerStyle#finish}.
 */
public final class DenseLayer {
  private DenseLayer() {}

  /**
   * Applies the layer whose weights live in a scope.
   *
   * @param x shape {@code [batch, inputs]}
   * @param width outputs per example
   * @return shape {@code [batch, width]}
   * @throws ShapeException if {@code x} does not have two axes
   */
  public static Tensor apply(Tensor x, long width, LayerStyle style, Scope scope) {
    Shape shape = Shape.of(inputs(x), width);
    Tensor weights = scope.weight("weights", shape, style.activation().initialiser());
    return style.finish(x.matmul(weights), scope);
  }

  /**
   * Applies a layer that uses the transpose of another one's weights; all else is its own.
   *
   * @param x shape {@code [batch, inputs]}
   * @param width outputs per example
   * @param path where the weights {@code [width, inputs]} are, such as {@code
   *     encoder/layer1/weights}
   * @return shape {@code [batch, width]}
   * @throws ShapeException if the weights have another shape, or {@code x} does not have two axes
   */
  public static Tensor applyTied(Tensor x, long width, String path, LayerStyle style, Scope scope) {
    Shape shape = Shape.of(width, inputs(x));
    Tensor weights = scope.weightAt(path, shape, style.activation().initialiser());
    return style.finish(x.matmulTransposed(weights), scope);
  }

  private static long inputs(Tensor x) {
    if (x.shape().rank() != 2 || x.shape().extent(-1) < 0) {
      throw new ShapeException(
          "a dense layer needs [batch, inputs], but was given " + x.shape() + "; flatten it first");
    }
    return x.shape().extent(-1);
  }
}
