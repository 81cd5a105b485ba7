package org.ae4j.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.ae4j.core.graph.Operation.Elements;

/**
 * Runs an operation by its definition in double precision: slow, and right for every operation that
 * has no kernel of its own.
 */
final class DefinitionKernel implements Kernel {
  private final Node node;
  private final List<Storage> inputs;
  private final Storage result;

  DefinitionKernel(Node node, List<Storage> inputs, Storage result) {
    this.node = node;
    this.inputs = inputs;
    this.result = result;
  }

  @Override
  public void run() {
    List<Elements> elements = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Node input = node.inputs.get(i);
      elements.add(new Elements(doubles(inputs.get(i).toArray(input.size)), input.extents));
    }
    double[] values = node.operation.evaluate(elements, node.extents);
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    result.write(0, floats, floats.length);
  }

  private static double[] doubles(float[] floats) {
    double[] values = new double[floats.length];
    for (int i = 0; i < floats.length; i++) {
      values[i] = floats[i];
    }
    return values;
  }
}
