package org.ae4j.denoising;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.Blueprint;
import org.ae4j.core.Corruption;
import org.ae4j.core.FloatArray;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.ShapeException;
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
  private final Map<String, FloatArray> trained;

  private CorruptedCopy(
      Corruption corruption, Shape example, long seed, Map<String, FloatArray> trained) {
    this.clean = Leaf.of("clean", example.batched());
    this.corrupted = corruption.corrupt(clean, blueprint.root());
    this.noise = new NoiseSource(seed);
    this.trained = trained;
  }

  /**
   * Returns damaged examples; the same seed damages them alike. A learned fill is as it starts.
   *
   * @param samples the examples, in the shape that the corruption needs
   * @param seed names the random numbers
   * @return examples of the same shape and in the same order
   */
  public static Samples of(Corruption corruption, Samples samples, long seed) {
    return of(corruption, samples, seed, Map.of());
  }

  /**
   * Returns examples damaged as a trained model's were.
   *
   * @param samples as in {@link #of(Corruption, Samples, long)}
   * @param trained the weights of the corruption by their paths within it, such as those of {@link
   *     org.ae4j.denoising.objective.SeenDamage#weights}; those that are missing are as they start
   * @throws ShapeException if one has another shape than the examples ask for
   */
  public static Samples of(
      Corruption corruption, Samples samples, long seed, Map<String, FloatArray> trained) {
    CorruptedCopy copy = new CorruptedCopy(corruption, samples.example(), seed, trained);
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
          FloatArray known = trained.get(path);
          float[] values = known == null ? initial(path, variable) : values(path, known, variable);
          evaluation.with(variable.leaf(), doubles(values));
        });
  }

  private float[] initial(String path, Blueprint.Variable variable) {
    Shape shape = variable.leaf().shape();
    float[] values = new float[size(shape, 1)];
    variable.initialiser().fill(values, shape, noise.stream("initial " + path));
    return values;
  }

  private static float[] values(String path, FloatArray known, Blueprint.Variable variable) {
    if (!known.shape().equals(variable.leaf().shape())) {
      throw new ShapeException(
          "the trained weight %s has shape %s, but for these examples the corruption needs %s"
              .formatted(path, known.shape(), variable.leaf().shape()));
    }
    return known.values();
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
