package org.ae4j.core.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ae4j.core.DivergenceException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.KernelCost;
import org.ae4j.core.engine.Storage;
import org.ae4j.core.engine.Workers;

/**
 * Takes training steps: every worker runs its part of the batch, then moves its part of the
 * weights.
 */
final class Stepper implements AutoCloseable {
  private final TrainingGraph graph;
  private final Descent descent;
  private final Variables variables;
  private final Workers workers;
  private final List<Replica> replicas;
  private final List<Descender> descenders = new ArrayList<>();
  private final boolean[] finite;
  private final double[] squaredNorms;

  Stepper(
      TrainingGraph graph,
      Descent descent,
      Variables variables,
      List<Replica> replicas,
      Workers workers) {
    this.graph = graph;
    this.descent = descent;
    this.variables = variables;
    this.workers = workers;
    this.replicas = replicas;
    List<Map<String, Storage>> gradients = replicas.stream().map(Replica::gradients).toList();
    shares().stream()
        .filter(paths -> !paths.isEmpty())
        .forEach(paths -> descenders.add(new Descender(descent, variables, paths, gradients)));
    this.finite = new boolean[descenders.size()];
    this.squaredNorms = new double[descenders.size()];
  }

  /** Deals the weights out to parts, large ones first, so that all have about as much. */
  private List<List<String>> shares() {
    List<List<String>> shares = new ArrayList<>();
    long[] sizes = new long[replicas.size()];
    IntStream.range(0, sizes.length).forEach(i -> shares.add(new ArrayList<>()));
    graph.gradients().keySet().stream()
        .sorted((a, b) -> Long.compare(variables.shape(b).size(), variables.shape(a).size()))
        .forEach(
            path -> {
              int smallest =
                  IntStream.range(0, sizes.length)
                      .reduce((a, b) -> sizes[b] < sizes[a] ? b : a)
                      .orElseThrow();
              shares.get(smallest).add(path);
              sizes[smallest] += variables.shape(path).size();
            });
    return shares;
  }

  /**
   * Takes one step.
   *
   * @param batch the whole batch
   * @return every term's mean over the batch, before weighting
   * @throws DivergenceException if the total or a weight is not finite any more
   */
  double[] step(Replica.Part batch, double learningRate) {
    double[] means = Batches.run(workers, replicas, graph, batch);
    long step = batch.step() + 1;
    if (!Double.isFinite(graph.total(means))) {
      throw diverged(step, "the cost " + graph.named(means), learningRate);
    }
    double scale = gradientScale(step, learningRate);
    Map<String, Double> coefficients = descent.optimiser().coefficients(step, learningRate);
    workers.run(
        descenders.size(), index -> finite[index] = descenders.get(index).run(coefficients, scale));
    for (boolean stillFinite : finite) {
      if (!stillFinite) {
        throw diverged(step, "the weight " + firstBadWeight(), learningRate);
      }
    }
    return means;
  }

  /**
   * Takes one step and returns what the kernels of one part of it took, all parts being at work: of
   * the batch's last part and of the largest part of the weights.
   */
  List<KernelCost> profile(Replica.Part batch, double learningRate) {
    List<KernelCost> costs = new ArrayList<>(Batches.profile(workers, replicas, batch));
    long step = batch.step() + 1;
    double scale = gradientScale(step, learningRate);
    Map<String, Double> coefficients = descent.optimiser().coefficients(step, learningRate);
    workers.run(
        descenders.size(),
        index -> {
          List<KernelCost> own = descenders.get(index).profile(coefficients, scale);
          if (index == 0) {
            costs.addAll(own);
          }
        });
    return costs;
  }

  private double gradientScale(long step, double learningRate) {
    if (descent.gradientNorm() == 0) {
      return 1;
    }
    workers.run(
        descenders.size(), index -> squaredNorms[index] = descenders.get(index).squaredNorm());
    double sum = 0;
    for (double squaredNorm : squaredNorms) {
      sum += squaredNorm;
    }
    double norm = Math.sqrt(sum);
    if (!Double.isFinite(norm)) {
      throw diverged(step, "the norm of the gradients", learningRate);
    }
    return Math.min(1, descent.gradientNorm() / Math.max(norm, Double.MIN_NORMAL));
  }

  private String firstBadWeight() {
    for (Map.Entry<String, FloatArray> weight : variables.copyWeights().entrySet()) {
      for (float value : weight.getValue().values()) {
        if (!Float.isFinite(value)) {
          return weight.getKey();
        }
      }
    }
    return "of unknown name";
  }

  private DivergenceException diverged(long step, String what, double learningRate) {
    return new DivergenceException(
        ("training diverged at step %d: %s is not finite any more; try a learning rate below %s, "
                + "a bound on the gradient norm, or data scaled to about [0, 1]")
            .formatted(step, what, learningRate));
  }

  /** Returns the bytes of what moves the weights. */
  long bytes() {
    return descenders.stream().mapToLong(Descender::bytes).sum();
  }

  @Override
  public void close() {
    descenders.forEach(Descender::close);
  }
}
