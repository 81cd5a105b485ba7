package org.ae4j.core.train;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Blueprint;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.engine.Compiler;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * The memory of a training, counted from its graph before any of it is taken. Data are not counted.
 *
 * @param working bytes of weights, states, gradients, the optimiser's slots and the plans
 * @param copies bytes of copies of weights and states
 */
record TrainingMemory(long working, long copies) {
  /** What weights started from, those that are kept as the best or the last, the fitted model's. */
  private static final int COPIES = 3;

  /**
   * Counts a training.
   *
   * @param samples what a model learns from, with those that are held out
   * @param held how many of them are held out
   */
  static TrainingMemory of(
      TrainingConfig config, Autoencoder autoencoder, Samples samples, int held) {
    TrainingGraph graph = TrainingGraph.of(autoencoder, Phase.TRAINING, samples);
    int parts = graph.parts(config.shards());
    long variables = bytes(graph.blueprint().weights()) + bytes(graph.blueprint().states());
    long working = variables + parts * bytes(graph.blueprint().weights()) + slots(config, graph);
    working += plans(graph, parts, config.batchSize(), samples.size() - held);
    if (held > 0) {
      TrainingGraph measured = TrainingGraph.of(autoencoder, Phase.EVALUATION, samples);
      working += plans(measured, parts, config.batchSize(), held);
    }
    return new TrainingMemory(working, COPIES * variables);
  }

  /** Returns all of it. */
  long bytes() {
    return working + copies;
  }

  private static long bytes(Map<String, Blueprint.Variable> variables) {
    return variables.values().stream().mapToLong(one -> bytes(one.leaf().shape())).sum();
  }

  private static long bytes(Shape shape) {
    return Float.BYTES * shape.size();
  }

  /** Every part has a plan for whole batches and one for what is left at the end of an epoch. */
  private static long plans(TrainingGraph graph, int parts, int batch, int examples) {
    Map<Integer, Long> bySize = new HashMap<>();
    long bytes = 0;
    for (int part = 0; part < parts; part++) {
      Set<Integer> sizes = new TreeSet<>();
      sizes.add(Batches.count(part, parts, Math.min(batch, examples)));
      sizes.add(Batches.count(part, parts, examples % batch));
      sizes.remove(0);
      for (int size : sizes) {
        bytes += bySize.computeIfAbsent(size, count -> plan(graph, count));
      }
    }
    return bytes;
  }

  private static long plan(TrainingGraph graph, int count) {
    Compiler compiler = new Compiler(count);
    graph.blueprint().weights().values().forEach(one -> compiler.reserve(one.leaf()));
    graph.blueprint().states().values().forEach(one -> compiler.reserve(one.leaf()));
    graph.ask(
        compiler,
        path -> {
          Tensor leaf = Leaf.of("gradient of " + path, graph.gradients().get(path).shape());
          compiler.reserve(leaf);
          return leaf;
        });
    return compiler.bytes();
  }

  private static long slots(TrainingConfig config, TrainingGraph graph) {
    long bytes = 0;
    for (Blueprint.Variable weight : graph.blueprint().weights().values()) {
      Shape shape = weight.leaf().shape();
      Named slots = new Named(shape, new HashSet<>());
      config.descent().optimiser().next(weight.leaf(), Leaf.of("gradient", shape), slots);
      bytes += slots.names.size() * bytes(shape);
    }
    return bytes;
  }

  /** Only counts the slots that an optimiser asks for. */
  private record Named(Shape shape, Set<String> names) implements Optimiser.Memory {
    @Override
    public Tensor slot(String name) {
      names.add(name);
      return Leaf.of(name, shape);
    }

    @Override
    public void update(Tensor slot, Tensor next) {}

    @Override
    public Tensor coefficient(String name) {
      return Leaf.of(name, Shape.scalar());
    }
  }
}
