package org.ae4j.core;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.ae4j.core.engine.Compiler;
import org.ae4j.core.engine.Plan;
import org.ae4j.core.engine.Storage;
import org.ae4j.core.engine.Team;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;

/**
 * A function from examples to numbers per example, run in blocks. Plans are taken from a pool, so
 * any number of threads may call it; they share the weights.
 */
final class Inference implements AutoCloseable {
  /** Few sizes mean few plans; the last block is filled up with zeros. */
  private static final int[] BLOCKS = {1, 32, 256};

  private final Blueprint blueprint;
  private final Tensor input;
  private final Tensor result;
  private final Map<String, Storage> variables;
  private final Map<Integer, Queue<Plan>> idle = new ConcurrentHashMap<>();

  /**
   * Makes a function of a graph.
   *
   * @param input the leaf that takes the examples; null where there is none
   * @param result what is wanted, its first axis the batch
   * @param variables weights and states by path
   */
  Inference(Blueprint blueprint, Tensor input, Tensor result, Map<String, Storage> variables) {
    this.blueprint = blueprint;
    this.input = input;
    this.result = result;
    this.variables = variables;
  }

  /** Returns how many numbers the function gives per example. */
  int width() {
    return Math.toIntExact(result.shape().example().size());
  }

  /** Returns whether the function depends on the model's condition. */
  boolean conditioned() {
    return blueprint.condition().stream()
        .anyMatch(leaf -> Topology.sorted(List.of(result)).contains(leaf));
  }

  /** Applies the function, which is not random. */
  float[][] apply(Samples samples) {
    return apply(samples, new NoiseSource(0));
  }

  /** Applies the function, with random numbers by the place of an example in the samples. */
  float[][] apply(Samples samples, NoiseSource noise) {
    Samples conditions =
        blueprint.condition().isPresent() ? samples.condition().orElse(null) : null;
    return run(samples.size(), samples, noise, conditions);
  }

  /**
   * Fills and runs blocks on several threads: whole ones, then what is left in the smallest that
   * holds it. The number of a block names its noise.
   */
  private float[][] run(int size, Samples samples, NoiseSource noise, Samples conditions) {
    float[][] results = new float[size][width()];
    int largest = BLOCKS[BLOCKS.length - 1];
    Team.run(
        (size - 1) / largest + 1,
        number -> {
          int start = number * largest;
          int block = block(size - start);
          Plan plan = take(block);
          draw(plan, noise, number);
          if (samples != null) {
            fill(plan, input, samples, start, block);
          }
          if (conditions != null) {
            fill(plan, blueprint.condition().orElseThrow(), conditions, start, block);
          }
          plan.run();
          read(plan, results, start, Math.min(block, size - start));
          give(block, plan);
        });
    return results;
  }

  /** Draws from a graph that takes noise and perhaps a condition, but no examples. */
  float[][] draw(int count, NoiseSource noise, Samples conditions) {
    return run(count, null, noise, conditions);
  }

  private void draw(Plan plan, NoiseSource noise, int step) {
    for (Map.Entry<String, Blueprint.Noise> drawn : blueprint.noises().entrySet()) {
      Storage storage = plan.leaf(drawn.getValue().leaf());
      if (storage != null) {
        float[] numbers = new float[storage.size()];
        NoiseStream stream = noise.stream(drawn.getKey());
        stream.fill(drawn.getValue().distribution(), step, 0, numbers, numbers.length);
        storage.write(0, numbers, numbers.length);
      }
    }
  }

  private static int block(int remaining) {
    for (int block : BLOCKS) {
      if (block >= remaining) {
        return block;
      }
    }
    return BLOCKS[BLOCKS.length - 1];
  }

  private static void fill(Plan plan, Tensor leaf, Samples samples, int start, int block) {
    Storage storage = plan.leaf(leaf);
    if (storage == null) {
      return;
    }
    if (storage.size() != block * samples.width()) {
      throw new ShapeException(
          "%s %s cannot be filled with rows of %d numbers"
              .formatted(leaf.operation().name(), leaf.shape(), samples.width()));
    }
    float[] row = new float[samples.width()];
    for (int i = 0; i < block; i++) {
      if (start + i < samples.size()) {
        samples.copy(start + i, row, 0);
      } else {
        Arrays.fill(row, 0);
      }
      storage.write(i * row.length, row, row.length);
    }
  }

  private void read(Plan plan, float[][] results, int start, int count) {
    float[] values = plan.result(result).toArray(count * width());
    for (int i = 0; i < count; i++) {
      System.arraycopy(values, i * width(), results[start + i], 0, width());
    }
  }

  private Plan take(int block) {
    Plan plan = queue(block).poll();
    return plan != null ? plan : compile(block);
  }

  private void give(int block, Plan plan) {
    queue(block).add(plan);
  }

  private Queue<Plan> queue(int block) {
    return idle.computeIfAbsent(block, missing -> new ConcurrentLinkedQueue<>());
  }

  private Plan compile(int block) {
    Compiler compiler = new Compiler(block).result(result);
    Map<String, Blueprint.Variable> wanted = new HashMap<>(blueprint.weights());
    wanted.putAll(blueprint.states());
    wanted.forEach((path, variable) -> compiler.bind(variable.leaf(), variables.get(path)));
    Plan plan = compiler.compile();
    blueprint
        .schedules()
        .values()
        .forEach(
            scheduled -> {
              if (plan.leaf(scheduled.leaf()) != null) {
                plan.leaf(scheduled.leaf()).set(0, (float) scheduled.schedule().at(1, 1));
              }
            });
    return plan;
  }

  @Override
  public void close() {
    idle.values().forEach(plans -> plans.forEach(Plan::close));
    idle.clear();
  }
}
