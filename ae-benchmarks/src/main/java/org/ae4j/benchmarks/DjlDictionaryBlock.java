package org.ae4j.benchmarks;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * A dictionary whose atoms are divided by their lengths, of which each example keeps the largest.
 */
final class DjlDictionaryBlock extends AbstractBlock {
  private static final double EUCLIDEAN = 2;

  private final TopKDictionary network;
  private final Block encoder;
  private final Parameter centre;
  private final Parameter atoms;

  DjlDictionaryBlock(TopKDictionary network) {
    this.network = network;
    encoder = addChildBlock("encoder", Linear.builder().setUnits(network.latents()).build());
    centre = parameter("centre", Parameter.Type.BIAS, new Shape(network.features()));
    atoms =
        parameter("atoms", Parameter.Type.WEIGHT, new Shape(network.latents(), network.features()));
  }

  private Parameter parameter(String name, Parameter.Type type, Shape shape) {
    return addParameter(Parameter.builder().setName(name).setType(type).optShape(shape).build());
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      PairList<String, Object> parametersOfCall) {
    NDArray input = inputs.singletonOrThrow();
    NDArray middle = parameters.getValue(centre, input.getDevice(), training);
    NDArray rows = parameters.getValue(atoms, input.getDevice(), training);
    NDArray all =
        Activation.relu(
            encoder
                .forward(parameters, new NDList(input.sub(middle)), training)
                .singletonOrThrow());
    NDList largest = all.topK(network.kept(), 1);
    NDArray code = all.zerosLike().scatter(largest.get(1), largest.get(0), 1);
    return new NDList(code.matMul(rows.normalize(EUCLIDEAN, 1)).add(middle));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    encoder.initialize(manager, type, inputs[0]);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return inputs;
  }
}
