package org.ae4j.core.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.Blueprint;
import org.ae4j.core.KernelCost;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.core.Samples;
import org.ae4j.core.engine.Compiler;
import org.ae4j.core.engine.Plan;
import org.ae4j.core.engine.Storage;
import org.ae4j.core.graph.Tensor;

/**
 * One thread's copy of a graph: it runs the graph on one part of a batch after another. Plans are
 * kept by the size of the part; weights and states are shared, gradients are its own.
 */
final class Replica implements AutoCloseable {
  private static final int NOISE_BLOCK = 4096;

  private final TrainingGraph graph;
  private final Variables variables;
  private final NoiseSource noise;
  private final Optional<Tensor> condition;
  private final List<Map.Entry<String, Blueprint.Noise>> noises;
  private final List<Blueprint.Scheduled> schedules;
  private final Map<String, NoiseStream> streams = new HashMap<>();
  private final Map<String, Storage> gradients = new LinkedHashMap<>();
  private final Map<Integer, Plan> plans = new HashMap<>();
  private final Map<Tensor, float[]> rows = new HashMap<>();
  private final float[] noiseBlock = new float[NOISE_BLOCK];

  Replica(TrainingGraph graph, Variables variables, NoiseSource noise) {
    this.graph = graph;
    this.variables = variables;
    this.noise = noise;
    this.condition = graph.blueprint().condition();
    this.noises = List.copyOf(graph.blueprint().noises().entrySet());
    this.schedules = List.copyOf(graph.blueprint().schedules().values());
    graph.gradients().forEach((path, tensor) -> gradients.put(path, gradientStorage(tensor)));
  }

  private static Storage gradientStorage(Tensor gradient) {
    return Storage.of(Math.toIntExact(gradient.shape().size()));
  }

  /**
   * A part of a batch.
   *
   * @param samples where the examples are
   * @param rows the order in which they are used
   * @param offset where the batch begins in that order
   * @param from where the part begins in the batch
   * @param count how many examples the part has, at least 1
   * @param draw which of its values noise has: the same one gives the same noise
   * @param step completed steps, for schedules
   * @param steps steps of the whole run, for schedules
   */
  record Part(
      Samples samples,
      int[] rows,
      int offset,
      int from,
      int count,
      long draw,
      long step,
      long steps) {
    /** Returns a whole batch of training, whose noise is new at every step. */
    static Part ofStep(Samples samples, int[] rows, int offset, int count, long step, long steps) {
      return new Part(samples, rows, offset, 0, count, step, step, steps);
    }

    /**
     * Returns a whole batch of a measurement: the place in the data names the noise, so that every
     * measurement draws the same, and schedules rest at their end, so that all measurements of a
     * run are of one objective and can be compared.
     */
    static Part ofMeasurement(Samples samples, int[] rows, int offset, int count) {
      return new Part(samples, rows, offset, 0, count, offset, 1, 1);
    }

    int row(int index) {
      return rows[offset + from + index];
    }

    /** Returns a part of this one, which is a whole batch. */
    Part part(int start, int size) {
      return new Part(samples, rows, offset, start, size, draw, step, steps);
    }
  }

  /** Runs the graph on a part of a batch; gradients are left in {@link #gradients}. */
  void run(Part part, int batch) {
    filled(part, batch).run();
  }

  /** Does the same and returns what it took: examples and noise first, then every kernel. */
  List<KernelCost> profile(Part part, int batch) {
    long start = System.nanoTime();
    Plan plan = filled(part, batch);
    double micros = (System.nanoTime() - start) / 1e3;
    List<KernelCost> costs = new ArrayList<>();
    costs.add(new KernelCost("fill", "EXAMPLES and noise", filledBytes(plan), micros));
    costs.addAll(plan.profile());
    return costs;
  }

  /** Returns the plan for a part of a batch, its leaves filled. */
  private Plan filled(Part part, int batch) {
    Plan plan = plans.computeIfAbsent(part.count(), this::compile);
    fill(plan, graph.model().input(), part.samples(), part);
    Optional<Samples> target = part.samples().target();
    if (target.isPresent()) {
      fill(plan, graph.model().target(), target.get(), part);
    }
    if (condition.isPresent()) {
      fill(plan, condition.get(), part.samples().condition().orElseThrow(), part);
    }
    // By number, as every iterator would be allocated anew at every step.
    for (int i = 0; i < noises.size(); i++) {
      draw(plan, noises.get(i).getKey(), noises.get(i).getValue(), part);
    }
    for (int i = 0; i < schedules.size(); i++) {
      Blueprint.Scheduled scheduled = schedules.get(i);
      set(plan, scheduled.leaf(), scheduled.schedule().at(part.step(), part.steps()));
    }
    set(plan, graph.share(), 1.0 / batch);
    return plan;
  }

  /** Examples are read and written, noise is only written. */
  private long filledBytes(Plan plan) {
    long numbers =
        2 * rows.keySet().stream().mapToLong(leaf -> size(plan, leaf)).sum()
            + noises.stream().mapToLong(noise -> size(plan, noise.getValue().leaf())).sum();
    return Float.BYTES * numbers;
  }

  private static long size(Plan plan, Tensor leaf) {
    Storage storage = plan.leaf(leaf);
    return storage == null ? 0 : storage.size();
  }

  private static void set(Plan plan, Tensor leaf, double value) {
    if (plan.leaf(leaf) != null) {
      plan.leaf(leaf).set(0, (float) value);
    }
  }

  private void fill(Plan plan, Tensor leaf, Samples samples, Part part) {
    Storage storage = plan.leaf(leaf);
    if (storage == null) {
      return;
    }
    float[] row = rows.computeIfAbsent(leaf, missing -> new float[samples.width()]);
    for (int i = 0; i < part.count(); i++) {
      samples.copy(part.row(i), row, 0);
      storage.write(i * row.length, row, row.length);
    }
  }

  /** The index of a number is its place in the whole batch, whatever part draws it. */
  private void draw(Plan plan, String name, Blueprint.Noise drawn, Part part) {
    Storage storage = plan.leaf(drawn.leaf());
    if (storage == null) {
      return;
    }
    NoiseStream stream = streams.computeIfAbsent(name, noise::stream);
    int size = storage.size();
    int first = drawn.leaf().shape().dependsOnBatch() ? part.from() * (size / part.count()) : 0;
    for (int done = 0; done < size; done += NOISE_BLOCK) {
      int count = Math.min(NOISE_BLOCK, size - done);
      stream.fill(drawn.distribution(), part.draw(), first + done, noiseBlock, count);
      storage.write(done, noiseBlock, count);
    }
  }

  private Plan compile(int count) {
    Compiler compiler = new Compiler(count);
    variables.bind(compiler, graph.blueprint());
    gradients.forEach((path, storage) -> compiler.bind(variables.gradientLeaf(path), storage));
    graph.ask(compiler, variables::gradientLeaf);
    return compiler.compile();
  }

  /** Adds the parts of the terms' means that the last run found. */
  void addMeans(int count, double[] sums) {
    Plan plan = plans.get(count);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += plan.result(graph.means().get(i)).get(0);
    }
  }

  /** Returns the memory of every gradient by path. */
  Map<String, Storage> gradients() {
    return gradients;
  }

  /** Returns the bytes of its gradients and plans. */
  long bytes() {
    return Storage.bytes(gradients.values()) + plans.values().stream().mapToLong(Plan::bytes).sum();
  }

  /** Sets all gradients to zero, for a batch too small to give this replica a part. */
  void clearGradients() {
    gradients.values().forEach(Storage::clear);
  }

  @Override
  public void close() {
    plans.values().forEach(Plan::close);
    gradients.values().forEach(Storage::close);
  }
}
