package org.ae4j.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/** A variational autoencoder that gives logits, means and log-variances. */
final class DjlVaeBlock extends AbstractBlock {
  private final DenseVae network;
  private final Block hidden;
  private final Block mean;
  private final Block logVariance;
  private final Block decoderHidden;
  private final Block logits;

  DjlVaeBlock(DenseVae network) {
    this.network = network;
    hidden = linear("hidden", network.hidden());
    mean = linear("mean", network.code());
    logVariance = linear("logVariance", network.code());
    decoderHidden = linear("decoderHidden", network.hidden());
    logits = linear("logits", network.features());
  }

  private Block linear(String name, int units) {
    return addChildBlock(name, Linear.builder().setUnits(units).build());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      PairList<String, Object> parametersOfCall) {
    NDArray features =
        Activation.relu(hidden.forward(parameters, inputs, training).singletonOrThrow());
    NDList given = new NDList(features);
    NDArray means = mean.forward(parameters, given, training).singletonOrThrow();
    NDArray logs = logVariance.forward(parameters, given, training).singletonOrThrow();
    NDArray noise = features.getManager().randomNormal(means.getShape());
    NDArray sample = means.add(logs.mul(0.5f).exp().mul(noise));
    NDArray back =
        Activation.relu(
            decoderHidden.forward(parameters, new NDList(sample), training).singletonOrThrow());
    NDArray outputs = logits.forward(parameters, new NDList(back), training).singletonOrThrow();
    return new NDList(outputs, means, logs);
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    long batch = inputs[0].get(0);
    Shape features = new Shape(batch, network.hidden());
    hidden.initialize(manager, type, inputs[0]);
    mean.initialize(manager, type, features);
    logVariance.initialize(manager, type, features);
    decoderHidden.initialize(manager, type, new Shape(batch, network.code()));
    logits.initialize(manager, type, features);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    Shape code = new Shape(inputs[0].get(0), network.code());
    return new Shape[] {inputs[0], code, code};
  }
}
