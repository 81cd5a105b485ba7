package org.ae4j.core.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.History;
import org.ae4j.core.KernelCost;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.Snapshot;
import org.ae4j.core.engine.Workers;

/** One run of a trainer, from the first weights to the last. */
final class TrainingRun implements AutoCloseable {
  private final TrainingConfig config;
  private final List<TrainingListener> listeners;
  private final Autoencoder autoencoder;
  private final Samples training;
  private final TrainingGraph graph;
  private final NoiseStream shuffling;
  private final int[] order;
  private final Variables variables;
  private final Workers workers;
  private final List<Replica> replicas;
  private final List<Replica> validating;
  private final Stepper stepper;
  private final Optional<Validator> validator;
  private final Optional<EarlyStoppingTracker> stopping;
  private final Optional<PlateauTracker> plateau;
  private final List<History.Epoch> epochs = new ArrayList<>();
  private final long steps;
  private final int used;
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
      Samples validation,
      int threads) {
    this.config = config;
    this.listeners = listeners;
    this.autoencoder = autoencoder;
    this.training = training;
    this.validating = new ArrayList<>();
    this.graph = TrainingGraph.of(autoencoder, Phase.TRAINING, training);
    NoiseSource noise = new NoiseSource(config.seed());
    this.shuffling = noise.stream("shuffling");
    this.order = new int[training.size()];
    this.variables = new Variables(graph.blueprint(), noise, start);
    int parts = graph.parts(config.shards());
    // Examples that influence one another stay together, on one thread.
    boolean small = Effort.small(List.copyOf(graph.gradients().values()), config.batchSize());
    this.workers = new Workers(small ? 1 : Math.min(threads, parts), 1);
    this.replicas = replicas(graph, noise, parts);
    this.stepper = new Stepper(graph, config.descent(), variables, replicas, workers);
    this.validator = Optional.ofNullable(validation).map(v -> validator(v, noise, parts));
    this.stopping = config.validation().earlyStopping().map(EarlyStoppingTracker::new);
    this.plateau = config.validation().plateau().map(PlateauTracker::new);
    this.used = usable(training);
    this.steps = (long) config.epochs() * ((used - 1) / config.batchSize() + 1);
  }

  private int usable(Samples samples) {
    return Batches.usable(samples.size(), config.batchSize(), autoencoder.objective().leastBatch());
  }

  private List<Replica> replicas(TrainingGraph of, NoiseSource noise, int parts) {
    List<Replica> made = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      made.add(new Replica(of, variables, noise));
    }
    return made;
  }

  private Validator validator(Samples validation, NoiseSource noise, int parts) {
    TrainingGraph measured = TrainingGraph.of(autoencoder, Phase.EVALUATION, validation);
    validating.addAll(replicas(measured, noise, parts));
    int count = usable(validation);
    return new Validator(measured, validating, workers, validation, config.batchSize(), count);
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

  /** Returns what the kernels of a step take after so many nanoseconds of steps. */
  List<KernelCost> profile(long warmUp) {
    shuffling.permute(1, order);
    return new StepProfile(stepper, config, training, order, steps).after(warmUp);
  }

  private void train(int epoch) {
    long started = System.nanoTime();
    shuffling.permute(epoch, order);
    double[] sums = new double[graph.means().size()];
    int seen = 0;
    for (int start = 0; start < used && goOn; start += config.batchSize()) {
      int count = Math.min(config.batchSize(), used - start);
      double[] means =
          stepper.step(Replica.Part.ofStep(training, order, start, count, step, steps), rate());
      for (int i = 0; i < sums.length; i++) {
        sums[i] += means[i] * count;
      }
      seen += count;
      step++;
      report(epoch, count, graph.total(means));
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= seen;
    }
    finish(epoch, graph.named(sums), (System.nanoTime() - started) / 1e9);
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

  private void finish(int number, Map<String, Double> means, double seconds) {
    Map<String, Double> validation = validator.map(Validator::measure).orElse(Map.of());
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

  /** Returns the bytes that the run holds for its steps and measurements. */
  long bytes() {
    long replicated =
        Stream.concat(replicas.stream(), validating.stream()).mapToLong(Replica::bytes).sum();
    return variables.bytes() + stepper.bytes() + replicated;
  }

  @Override
  public void close() {
    workers.close();
    stepper.close();
    replicas.forEach(Replica::close);
    validating.forEach(Replica::close);
    variables.close();
  }
}
