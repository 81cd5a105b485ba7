package org.ae4j.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.loss.Loss;

/** The negative evidence lower bound per example, of {@link DjlVaeBlock}'s results. */
final class DjlBoundLoss extends Loss {
  private final Loss crossEntropy = Loss.sigmoidBinaryCrossEntropyLoss();

  DjlBoundLoss() {
    super("bound");
  }

  @Override
  public NDArray evaluate(NDList labels, NDList predictions) {
    NDArray mean = predictions.get(1);
    NDArray logVariance = predictions.get(2);
    long width = labels.singletonOrThrow().getShape().get(1);
    NDArray reconstruction =
        crossEntropy.evaluate(labels, new NDList(predictions.get(0))).mul(width);
    NDArray divergence =
        mean.square().add(logVariance.exp()).sub(logVariance).sub(1).sum(new int[] {1}).mean();
    return reconstruction.add(divergence.mul(0.5f));
  }
}
