package org.ae4j.denoising;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.Blueprint;
import org.ae4j.core.Corruption;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * Damages examples outside training, to be looked at or restored: in double precision and without a
 * model. Schedules are at their end.
 */
public final class CorruptedCopy {
  /** Examples that are damaged together, where a corruption makes them depend on one another. */
  private static final int BLOCK = 256;

  private final Blueprint blueprint = new Blueprint(Phase.EVALUATION, Optional.empty());
  private final Tensor clean;
  private final Tensor corrupted;
  private final NoiseSource noise;

  private CorruptedCopy(Corruption corruption, Shape example, long seed) {
    this.clean = Leaf.of("clean", example.batched());
    this.corrupted = corruption.corrupt(clean, blueprint.root());
    this.noise = new NoiseSource(seed);
  }

  /**
   * Returns damaged examples; the same seed damages them alike.
   *
   * @param samples the examples, in the shape that the corruption needs
   * @param seed names the random numbers
   * @return examples of the same shape and in the same order
   */
  public static Samples of(Corruption corruption, Samples samples, long seed) {
    CorruptedCopy copy = new CorruptedCopy(corruption, samples.example(), seed);
    float[] all = new float[Math.multiplyExact(samples.size(), samples.width())];
    for (int start = 0; start < samples.size(); start += BLOCK) {
      int count = Math.min(BLOCK, samples.size() - start);
      copy.fill(all, samples, start, count);
    }
    return Samples.of(samples.example(), all);
  }

  private void fill(float[] all, Samples samples, int start, int count) {
    float[] values = new float[count * samples.width()];
    for (int i = 0; i < count; i++) {
      samples.copy(start + i, values, i * samples.width());
    }
    Evaluation evaluation = new Evaluation(count).with(clean, doubles(values));
    blueprint.noises().forEach((name, drawn) -> draw(evaluation, name, drawn, count, start));
    start(evaluation, blueprint.weights());
    start(evaluation, blueprint.states());
    blueprint
        .schedules()
        .values()
        .forEach(found -> evaluation.with(found.leaf(), found.schedule().at(1, 1)));
    double[] damaged = evaluation.of(corrupted);
    for (int i = 0; i < damaged.length; i++) {
      all[start * samples.width() + i] = (float) damaged[i];
    }
  }

  private void draw(
      Evaluation evaluation, String name, Blueprint.Noise drawn, int count, int start) {
    float[] values = new float[size(drawn.leaf().shape(), count)];
    noise.stream(name).fill(drawn.distribution(), start, 0, values, values.length);
    evaluation.with(drawn.leaf(), doubles(values));
  }

  private void start(Evaluation evaluation, Map<String, Blueprint.Variable> variables) {
    variables.forEach(
        (path, variable) -> {
          Shape shape = variable.leaf().shape();
          float[] values = new float[size(shape, 1)];
          variable.initialiser().fill(values, shape, noise.stream("initial " + path));
          evaluation.with(variable.leaf(), doubles(values));
        });
  }

  private static int size(Shape shape, int batch) {
    return Arrays.stream(shape.resolve(batch)).reduce(1, Math::multiplyExact);
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
