package org.ae4j.core.layer;

import org.ae4j.core.Initialiser;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/** What keeps a layer's values at mean 0 and variance 1 before a learned scale and shift. */
public enum Normalisation {
  /** Values stay as they are. */
  NONE {
    @Override
    public Tensor apply(Tensor x, Scope scope) {
      return x;
    }
  },

  /**
   * Over all but the last axis. Ioffe and Szegedy (2015). Training uses the mean and variance of
   * the batch and keeps a running average of both, the variance with n − 1 in the denominator as in
   * PyTorch; everything else uses the averages.
   */
  BATCH {
    @Override
    public Tensor apply(Tensor x, Scope scope) {
      Shape channels = Shape.of(x.shape().extent(-1));
      Tensor runningMean = scope.state("runningMean", channels, 0);
      Tensor runningVariance = scope.state("runningVariance", channels, 1);
      if (!scope.training()) {
        return rescaled(x.sub(runningMean), runningVariance, channels, scope);
      }
      Tensor rows = x.reshape(Shape.of(x.shape().size() / channels.extent(0), channels.extent(0)));
      Tensor mean = rows.mean(0);
      Tensor variance = rows.sub(mean).square().mean(0);
      Tensor count = Tensor.constant(1).broadcast(rows.shape()).sum(0);
      Tensor unbiased = variance.mul(count).div(count.sub(1).maximum(Tensor.constant(1)));
      scope.update(runningMean, average(runningMean, mean));
      scope.update(runningVariance, average(runningVariance, unbiased));
      return rescaled(x.sub(mean), variance, channels, scope);
    }
  },

  /** Over the last axis of each example. Ba, Kiros and Hinton (2016). */
  LAYER {
    @Override
    public Tensor apply(Tensor x, Scope scope) {
      int last = x.shape().rank() - 1;
      Shape column = x.shape().with(last, 1);
      Tensor centred = x.sub(x.mean(last).reshape(column));
      Tensor variance = centred.square().mean(last).reshape(column);
      return rescaled(centred, variance, Shape.of(x.shape().extent(-1)), scope);
    }
  };

  private static final double EPSILON = 1e-5;
  private static final double MOMENTUM = 0.1;

  /**
   * Returns the normalised values, scaled and shifted by learned numbers per place on the last
   * axis.
   *
   * @param x shape {@code [batch, …, channels]}
   * @return same shape
   */
  public abstract Tensor apply(Tensor x, Scope scope);

  private static Tensor rescaled(Tensor centred, Tensor variance, Shape channels, Scope scope) {
    Tensor scale = scope.weight("scale", channels, Initialiser.constant(1));
    Tensor shift = scope.weight("shift", channels, Initialiser.constant(0));
    return centred.div(variance.add(EPSILON).sqrt()).mul(scale).add(shift);
  }

  private static Tensor average(Tensor before, Tensor now) {
    return before.mul(1 - MOMENTUM).add(now.mul(MOMENTUM));
  }
}
