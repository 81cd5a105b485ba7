package org.ae4j.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Tensor;

/** Holds plans against the definitions in double precision, on random numbers. */
record Agreement(SplittableRandom random) {
  /** Runs a plan twice and compares every result. */
  void require(int batch, List<Tensor> results, List<Tensor> leaves) {
    Evaluation evaluation = new Evaluation(batch);
    Compiler compiler = new Compiler(batch);
    results.forEach(compiler::result);
    try (Plan plan = compiler.compile()) {
      for (Tensor leaf : leaves) {
        double[] values = values(leaf, batch);
        evaluation.with(leaf, values);
        if (plan.leaf(leaf) != null) {
          plan.leaf(leaf).write(0, floats(values), values.length);
        }
      }
      plan.run();
      plan.run();
      results.forEach(result -> close(evaluation.of(result), plan.result(result), result));
    }
  }

  private void close(double[] expected, Storage found, Tensor tensor) {
    float[] values = found.toArray(expected.length);
    double scale = 1;
    for (double value : expected) {
      scale = Math.max(scale, Math.abs(value));
    }
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) values[i])
          .as("%s[%d]", tensor, i)
          .isEqualTo(expected[i], within(2e-5 * scale));
    }
  }

  private double[] values(Tensor leaf, int batch) {
    int size = 1;
    for (int extent : leaf.shape().resolve(batch)) {
      size *= extent;
    }
    return random.doubles(size, -3, 3).map(x -> (float) x).toArray();
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
