package org.ae4j.core.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.History;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.Snapshot;
import org.ae4j.core.engine.Workers;
import org.ae4j.core.graph.Shape;

/** One run of a trainer, from the first weights to the last. */
final class TrainingRun implements AutoCloseable {
  private final TrainingConfig config;
  private final List<TrainingListener> listeners;
  private final Autoencoder autoencoder;
  private final Samples training;
  private final TrainingGraph graph;
  private final NoiseStream shuffling;
  private final Variables variables;
  private final Workers workers;
  private final Stepper stepper;
  private final Optional<Validator> validator;
  private final Optional<EarlyStoppingTracker> stopping;
  private final Optional<PlateauTracker> plateau;
  private final List<History.Epoch> epochs = new ArrayList<>();
  private final long steps;
  private long step;
  private boolean goOn = true;
  private Map<String, FloatArray> bestWeights;
  private Map<String, FloatArray> bestStates;

  TrainingRun(
      TrainingConfig config,
      List<TrainingListener> listeners,
      Map<String, FloatArray> start,
      Autoencoder autoencoder,
      Samples training,
      Samples validation) {
    this.config = config;
    this.listeners = listeners;
    this.autoencoder = autoencoder;
    this.training = training;
    this.graph = graph(Phase.TRAINING, training);
    NoiseSource noise = new NoiseSource(config.seed());
    this.shuffling = noise.stream("shuffling");
    this.variables = new Variables(graph.blueprint(), noise, start);
    this.workers = workers();
    this.stepper = new Stepper(graph, config.descent(), variables, noise, workers);
    this.validator =
        Optional.ofNullable(validation)
            .map(
                v ->
                    new Validator(
                        graph(Phase.EVALUATION, v),
                        variables,
                        noise,
                        workers,
                        v,
                        config.batchSize()));
    this.stopping = config.validation().earlyStopping().map(EarlyStoppingTracker::new);
    this.plateau = config.validation().plateau().map(PlateauTracker::new);
    this.steps = (long) config.epochs() * ((training.size() - 1) / config.batchSize() + 1);
  }

  private TrainingGraph graph(Phase phase, Samples samples) {
    Optional<Shape> condition = samples.condition().map(Samples::example);
    return new TrainingGraph(
        autoencoder.model(samples.example(), phase, condition, samples.target().isPresent()),
        autoencoder.objective());
  }

  /** Examples that influence one another stay together; then the native library has all threads. */
  private Workers workers() {
    return graph.couplesBatch() ? new Workers(1, config.shards()) : new Workers(config.shards(), 1);
  }

  /** Trains until the last epoch, or until a rule, a listener or an interrupt ends it. */
  Snapshot fit() {
    for (int epoch = 1; epoch <= config.epochs() && goOn; epoch++) {
      train(epoch);
    }
    boolean best = bestWeights != null;
    return new Snapshot(
        autoencoder,
        training.example(),
        training.condition().map(Samples::example),
        best ? bestWeights : variables.copyWeights(),
        best ? bestStates : variables.copyStates(),
        Optional.empty(),
        new History(epochs, graph.termWeights()));
  }

  private void train(int epoch) {
    long started = System.nanoTime();
    int[] order = shuffling.permutation(epoch, training.size());
    Map<String, Double> sums = new LinkedHashMap<>();
    int seen = 0;
    for (int start = 0; start < order.length && goOn; start += config.batchSize()) {
      int count = Math.min(config.batchSize(), order.length - start);
      Map<String, Double> means =
          stepper.step(new Replica.Part(training, order, start, 0, count, step, steps), rate());
      means.forEach((name, mean) -> sums.merge(name, mean * count, Double::sum));
      seen += count;
      step++;
      report(epoch, count, graph.total(means));
    }
    finish(epoch, averaged(sums, seen), (System.nanoTime() - started) / 1e9);
  }

  private double rate() {
    double scheduled = config.descent().learningRate().at(step, steps);
    return plateau.map(tracker -> tracker.rate(scheduled)).orElse(scheduled);
  }

  private void report(int epoch, int examples, double total) {
    var report =
        new TrainingListener.StepReport(epoch, config.epochs(), step, steps, examples, total);
    for (TrainingListener listener : listeners) {
      goOn &= listener.onStep(report);
    }
    goOn &= !Thread.currentThread().isInterrupted();
  }

  private Map<String, Double> averaged(Map<String, Double> sums, int examples) {
    Map<String, Double> means = new LinkedHashMap<>();
    sums.forEach((name, sum) -> means.put(name, sum / examples));
    means.put("total", graph.total(means));
    return means;
  }

  private void finish(int number, Map<String, Double> means, double seconds) {
    Map<String, Double> validation = validator.map(v -> v.measure(step, steps)).orElse(Map.of());
    History.Epoch epoch = new History.Epoch(number, step, means, validation, rate(), seconds);
    epochs.add(epoch);
    listeners.forEach(listener -> listener.onEpoch(epoch));
    if (validator.isPresent()) {
      judge(validation.get("total"));
    }
  }

  private void judge(double cost) {
    plateau.ifPresent(tracker -> tracker.observe(cost));
    stopping.ifPresent(
        tracker -> {
          if (tracker.observe(cost)) {
            bestWeights = variables.copyWeights();
            bestStates = variables.copyStates();
          }
          goOn &= !tracker.exhausted();
        });
  }

  @Override
  public void close() {
    validator.ifPresent(Validator::close);
    stepper.close();
    workers.close();
    variables.close();
  }
}
