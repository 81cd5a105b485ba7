package org.ae4j.core.layer;

import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Count;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Normalises each place on the last axis over everything else: batch and positions. Ioffe and
 * Szegedy (2015), <a href="https://arxiv.org/abs/1502.03167">Batch normalization</a>, algorithms 1
 * and 2.
 *
 * <p>Training uses mean and variance of the batch itself and keeps running averages of both; every
 * other phase uses the averages. As in the paper and in PyTorch, the batch's own variance divides
 * by n and the one that is averaged by n − 1. A single row has no variance to average, so that the
 * running one stays. Where a network is applied several times in one step, the first application
 * moves the averages, which is the one to the data.
 *
 * <p>States: {@code runningMean}, which starts at 0, and {@code runningVariance}, at 1.
 *
 * @param momentum the share of a new batch in the running averages, above 0 and at most 1
 * @param epsilon what is added to a variance before its root is taken
 */
record BatchNormalisation(double momentum, double epsilon) implements Normalisation {
  BatchNormalisation {
    if (!(momentum > 0 && momentum <= 1)) {
      throw new ConfigurationException(
          "momentum must be above 0 and at most 1, but was " + momentum);
    }
    Affine.requireEpsilon(epsilon);
  }

  @Override
  public Tensor apply(Tensor x, Scope scope) {
    Shape channels = Shape.of(x.shape().extent(-1));
    Tensor runningMean = scope.state("runningMean", channels, 0);
    Tensor runningVariance = scope.state("runningVariance", channels, 1);
    if (!scope.training()) {
      return Affine.rescaled(x.sub(runningMean), runningVariance, epsilon, scope);
    }
    long width = channels.extent(0);
    Tensor rows = x.reshape(Shape.of(x.shape().size() / width, width));
    Tensor mean = rows.mean(0);
    Tensor variance = rows.sub(mean).square().mean(0);
    scope.update(runningMean, runningMean.add(mean.sub(runningMean).mul(momentum)));
    Tensor count = Tensor.of(new Count(List.of(0)), rows);
    scope.update(runningVariance, averaged(runningVariance, variance, count));
    return Affine.rescaled(x.sub(mean), variance, epsilon, scope);
  }

  private Tensor averaged(Tensor running, Tensor variance, Tensor count) {
    Tensor one = Tensor.constant(1);
    Tensor others = count.sub(1);
    Tensor unbiased = variance.mul(count.div(others.maximum(one)));
    return running.add(unbiased.sub(running).mul(others.minimum(one)).mul(momentum));
  }

  @Override
  public String label() {
    return "batch";
  }
}
