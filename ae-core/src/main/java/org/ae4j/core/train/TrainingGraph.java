package org.ae4j.core.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Blueprint;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Opponent;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.Term;
import org.ae4j.core.engine.Compiler;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * An objective's graph, ready for a trainer: the sum of every term over a batch, and the gradient
 * of every weight. A batch may be split: all sums are multiplied by {@link #share}, one over the
 * size of the whole batch, so that the parts of a mean add up to it.
 */
final class TrainingGraph {
  private final Model model;
  private final List<Term> terms;
  private final List<Opponent> opponents;
  private final Tensor share = Leaf.of("share", Shape.scalar());
  private final List<Term> all = new ArrayList<>();
  private final List<Tensor> means = new ArrayList<>();
  private final Map<String, Tensor> gradients = new LinkedHashMap<>();

  TrainingGraph(Model model, Objective objective) {
    this.model = model;
    this.terms = objective.terms(model);
    this.opponents = objective.opponents(model);
    this.all.addAll(terms);
    opponents.forEach(opponent -> all.addAll(opponent.terms()));
    requireDifferentNames();
    all.forEach(term -> means.add(term.requirePerExample().perExample().sum(0).mul(share)));
    if (model.scope().phase() == Phase.TRAINING) {
      differentiate();
    }
  }

  /** Starts the graph of an autoencoder for examples of this kind. */
  static TrainingGraph of(Autoencoder autoencoder, Phase phase, Samples samples) {
    Optional<Shape> condition = samples.condition().map(Samples::example);
    return new TrainingGraph(
        autoencoder.model(samples.example(), phase, condition, samples.target().isPresent()),
        autoencoder.objective());
  }

  private void requireDifferentNames() {
    long names = all.stream().map(Term::name).distinct().count();
    if (names < all.size()) {
      throw new ConfigurationException(
          "every term needs a name of its own, but they are "
              + all.stream().map(Term::name).toList());
    }
  }

  /** Every player's weights follow that player's own terms. */
  private void differentiate() {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    blueprint().weights().forEach((path, weight) -> weights.put(path, weight.leaf()));
    for (Opponent opponent : opponents) {
      Map<String, Tensor> own = new LinkedHashMap<>(weights);
      own.keySet().removeIf(path -> !opponent.owns(path));
      weights.keySet().removeAll(own.keySet());
      differentiate(opponent.terms(), own);
    }
    differentiate(terms, weights);
  }

  private void differentiate(List<Term> costs, Map<String, Tensor> weights) {
    if (!weights.isEmpty()) {
      List<String> paths = List.copyOf(weights.keySet());
      List<Tensor> found = Gradients.of(total(costs), List.copyOf(weights.values()));
      for (int i = 0; i < paths.size(); i++) {
        gradients.put(paths.get(i), found.get(i));
      }
    }
  }

  private Tensor total(List<Term> costs) {
    return costs.stream()
        .map(term -> means.get(all.indexOf(term)).mul(term.weight()))
        .reduce(Tensor::add)
        .orElse(Tensor.constant(0));
  }

  Model model() {
    return model;
  }

  Blueprint blueprint() {
    return model.blueprint();
  }

  /** Returns the scalar that every sum over the batch is multiplied by. */
  Tensor share() {
    return share;
  }

  /** Returns the part of every term's mean that a batch adds, before weighting. */
  List<Tensor> means() {
    return means;
  }

  /** Returns the total of the terms' means; opponents have their own. */
  double total(double[] values) {
    double total = 0;
    for (int i = 0; i < terms.size(); i++) {
      total += terms.get(i).weight() * values[i];
    }
    return total;
  }

  /** Returns the terms' means by name, and their total. */
  Map<String, Double> named(double[] values) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      named.put(all.get(i).name(), values[i]);
    }
    named.put("total", total(values));
    return named;
  }

  /** Returns the gradient of every weight by path. */
  Map<String, Tensor> gradients() {
    return gradients;
  }

  /** Returns the weight of every term by name. */
  Map<String, Double> termWeights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    all.forEach(term -> weights.put(term.name(), term.weight()));
    return weights;
  }

  /** Asks for the terms' means, and for all that a step sets: a leaf for every gradient, states. */
  void ask(Compiler compiler, Function<String, Tensor> gradientLeaf) {
    means.forEach(compiler::result);
    gradients.forEach((path, gradient) -> compiler.assign(gradientLeaf.apply(path), gradient));
    blueprint().updates().forEach(compiler::assign);
  }

  /** Returns into how many parts batches are split, of those wished for. */
  int parts(int shards) {
    return couplesBatch() ? 1 : shards;
  }

  /**
   * Returns whether examples of a batch influence one another's cost, so that it cannot be split.
   */
  boolean couplesBatch() {
    List<Tensor> results = new ArrayList<>(all.stream().map(Term::perExample).toList());
    results.addAll(blueprint().updates().values());
    return BatchCoupling.within(results);
  }
}
