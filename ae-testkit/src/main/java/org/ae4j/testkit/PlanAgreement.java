package org.ae4j.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ae4j.core.engine.Compiler;
import org.ae4j.core.engine.Plan;
import org.ae4j.core.engine.Storage;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;

/**
 * Holds the plan that the engine makes of a tensor and its gradients, with all rewrites, fusion and
 * sharing of memory, against the plainest one there is: every operation by its definition, in
 * double precision and memory of its own.
 */
public final class PlanAgreement {
  /** What single precision may lose, relative to the largest element. */
  public static final double TOLERANCE = 1e-4;

  /** Below it elements may be what larger ones leave that cancelled, as in layer normalisation. */
  private static final double SMALLEST_SCALE = 0.1;

  private final int batch;
  private final Map<Tensor, double[]> values = new LinkedHashMap<>();

  /**
   * Prepares a comparison.
   *
   * @param given the elements of the leaves; both sides see them rounded to single precision
   */
  public PlanAgreement(int batch, Map<Tensor, double[]> given) {
    this.batch = batch;
    given.forEach((leaf, elements) -> values.put(leaf, rounded(elements)));
  }

  private static double[] rounded(double[] elements) {
    double[] rounded = new double[elements.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (float) elements[i];
    }
    return rounded;
  }

  /** Fails unless a tensor and its weighted sum's derivatives towards all leaves agree. */
  public void require(Tensor result) {
    Tensor weight = Leaf.of("weight of the sum", result.shape());
    values.put(weight, rounded(new Numbers(2).uniform(weight, batch, 0.2, 1)));
    List<Tensor> leaves = leaves(List.of(result));
    List<Tensor> wanted = new ArrayList<>(Gradients.of(result, weight, leaves));
    wanted.add(result);
    Evaluation plain = new Evaluation(batch);
    leaves(wanted).forEach(leaf -> plain.with(leaf, values.get(leaf)));
    Compiler compiler = new Compiler(batch);
    wanted.forEach(compiler::result);
    try (Plan plan = compiler.compile()) {
      leaves(wanted).forEach(leaf -> fill(plan.leaf(leaf), values.get(leaf)));
      // Memory that is shared shows its faults in the second run.
      plan.run();
      plan.run();
      wanted.forEach(tensor -> compare(tensor, plain.of(tensor), plan.result(tensor)));
    }
  }

  private static List<Tensor> leaves(List<Tensor> tensors) {
    return Topology.sorted(tensors).stream()
        .filter(tensor -> tensor.operation() instanceof Leaf)
        .toList();
  }

  private static void fill(Storage storage, double[] elements) {
    float[] floats = new float[elements.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) elements[i];
    }
    storage.write(0, floats, floats.length);
  }

  private static void compare(Tensor tensor, double[] expected, Storage storage) {
    float[] found = storage.toArray(expected.length);
    double scale = SMALLEST_SCALE;
    for (double element : expected) {
      scale = Math.max(scale, Math.abs(element));
    }
    for (int i = 0; i < found.length; i++) {
      if (!(Math.abs(found[i] - expected[i]) <= TOLERANCE * scale)) {
        throw new AssertionError(
            String.format(
                Locale.ROOT,
                "element %d of %s should be %s by its definition but a plan gives %s",
                i,
                tensor,
                expected[i],
                found[i]));
      }
    }
  }
}
