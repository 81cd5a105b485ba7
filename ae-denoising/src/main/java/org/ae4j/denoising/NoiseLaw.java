package org.ae4j.denoising;

import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** What additive noise follows. Every law here has mean 0 and standard deviation 1. */
enum NoiseLaw {
  /** Normal. */
  GAUSSIAN {
    @Override
    Tensor draw(Shape shape, Scope scope) {
      return scope.noise("noise", shape, Distribution.NORMAL);
    }
  },
  /** Uniform over (−√3, √3). */
  UNIFORM {
    @Override
    Tensor draw(Shape shape, Scope scope) {
      Tensor unit = scope.noise("noise", shape, Distribution.UNIFORM);
      return unit.sub(0.5).mul(2 * Math.sqrt(3));
    }
  },
  /** Laplace with scale 1/√2, by the inverse of its distribution function. */
  LAPLACE {
    @Override
    Tensor draw(Shape shape, Scope scope) {
      Tensor centred = scope.noise("noise", shape, Distribution.UNIFORM).sub(0.5);
      Tensor magnitude = centred.abs().mul(2).rsub(1).log().negate().mul(Math.sqrt(0.5));
      return magnitude.mul(centred.sign());
    }
  };

  /** Draws noise of a shape. */
  abstract Tensor draw(Shape shape, Scope scope);
}
