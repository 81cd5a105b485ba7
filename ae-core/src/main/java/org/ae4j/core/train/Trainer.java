package org.ae4j.core.train;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Backend;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.DataException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.KernelCost;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Fits autoencoders. Immutable: it may be used for many runs, one after another or side by side.
 *
 * <pre>{@code
 * try (var model = Trainer.with(TrainingConfig.ofEpochs(10)).fit(autoencoder, images)) {
 *   float[][] codes = model.encode(images);
 * }
 * }</pre>
 *
 * <p>An interrupt of the thread that trains ends training after the present step; what was learned
 * is returned and the thread stays interrupted.
 */
public final class Trainer {
  private final TrainingConfig config;
  private final List<TrainingListener> listeners;
  private final Map<String, FloatArray> start;
  private final int threads;

  private Trainer(
      TrainingConfig config,
      List<TrainingListener> listeners,
      Map<String, FloatArray> start,
      int threads) {
    this.config = config;
    this.listeners = listeners;
    this.start = start;
    this.threads = threads;
  }

  /** Returns the trainer that follows a configuration. */
  public static Trainer with(TrainingConfig config) {
    Objects.requireNonNull(config, "config");
    return new Trainer(config, List.of(), Map.of(), Backend.processors());
  }

  /** Returns a trainer that tells one listener more. */
  public Trainer listening(TrainingListener listener) {
    List<TrainingListener> more = new ArrayList<>(listeners);
    more.add(listener);
    return new Trainer(config, List.copyOf(more), start, threads);
  }

  /**
   * Returns a trainer that starts from given weights and states rather than random ones.
   *
   * @param values by path, such as {@code encoder/layer1/weights}; what is not given starts as
   *     usual
   */
  public Trainer startingFrom(Map<String, FloatArray> values) {
    return new Trainer(config, listeners, Map.copyOf(values), threads);
  }

  /**
   * Returns a trainer that uses at most so many threads; {@link Backend#processors} if not said.
   * The number changes no result.
   */
  public Trainer onThreads(int most) {
    Setting.count("threads", most);
    return new Trainer(config, listeners, start, most);
  }

  /** Returns the configuration. */
  public TrainingConfig config() {
    return config;
  }

  /**
   * Returns about how many bytes {@link #fit(Autoencoder, Samples)} takes beside the data: counted
   * from the graph, before any of them is taken.
   */
  public long bytes(Autoencoder autoencoder, Samples training) {
    Objects.requireNonNull(autoencoder, "autoencoder");
    return TrainingMemory.of(config, autoencoder, training, held(training)).bytes();
  }

  private int held(Samples training) {
    return (int) Math.round(training.size() * config.validation().part());
  }

  /** Fits an autoencoder to rows. */
  public TrainedAutoencoder fit(Autoencoder autoencoder, float[][] training) {
    return fit(autoencoder, Samples.of(training));
  }

  /** Fits an autoencoder to an array whose first axis is the batch. */
  public TrainedAutoencoder fit(Autoencoder autoencoder, INDArray training) {
    return fit(autoencoder, Samples.of(training));
  }

  /** Fits an autoencoder to samples; holds a part out if the configuration says so. */
  public TrainedAutoencoder fit(Autoencoder autoencoder, Samples training) {
    int held = held(training);
    if (config.validation().part() == 0) {
      return fitted(autoencoder, training, null);
    }
    if (held < 1 || held >= training.size()) {
      throw new DataException(
          "a part of %s of %d examples cannot be held out and leave both parts filled"
              .formatted(config.validation().part(), training.size()));
    }
    int[] order =
        new NoiseSource(config.seed()).stream("validation").permutation(0, training.size());
    int[] kept = Arrays.copyOfRange(order, held, order.length);
    int[] out = Arrays.copyOf(order, held);
    return fitted(autoencoder, training.subset(kept), training.subset(out));
  }

  /** Fits an autoencoder to samples and measures its progress on others. */
  public TrainedAutoencoder fit(Autoencoder autoencoder, Samples training, Samples validation) {
    return fitted(autoencoder, training, Objects.requireNonNull(validation, "validation"));
  }

  /**
   * Returns what one training step does and takes, in the order in which it happens: examples and
   * noise are filled in, the compiled graph runs, the optimiser moves the weights. Every time is
   * the shortest of many steps; nothing that they learn is kept.
   *
   * <p>Where batches are split, these are the kernels of one of the parts, and of one part of the
   * weights, while the threads work on the others.
   *
   * <pre>{@code
   * trainer.explain(autoencoder, images, Duration.ofSeconds(2)).forEach(System.out::println);
   * }</pre>
   *
   * @param training the examples; all of them are one batch if they are fewer than a batch has
   * @param warmUp how long steps are taken before some are timed, for about as long again; some
   *     seconds let Java compile everything
   */
  public List<KernelCost> explain(Autoencoder autoencoder, Samples training, Duration warmUp) {
    Objects.requireNonNull(autoencoder, "autoencoder");
    requireUsable(autoencoder, training, "training");
    try (TrainingRun run =
        new TrainingRun(config, List.of(), start, autoencoder, training, null, threads)) {
      return run.profile(warmUp.toNanos());
    }
  }

  private TrainedAutoencoder fitted(Autoencoder autoencoder, Samples training, Samples validation) {
    Objects.requireNonNull(autoencoder, "autoencoder");
    config.validation().requireData(validation != null);
    if (validation != null && !validation.example().equals(training.example())) {
      throw new DataException(
          "validation examples have shape "
              + validation.example()
              + " but training ones "
              + training.example());
    }
    requireUsable(autoencoder, training, "training");
    if (validation != null) {
      requireUsable(autoencoder, validation, "validation");
    }
    try (TrainingRun run =
        new TrainingRun(config, listeners, start, autoencoder, training, validation, threads)) {
      return TrainedAutoencoder.of(run.fit());
    }
  }

  private void requireUsable(Autoencoder autoencoder, Samples samples, String which) {
    int least = autoencoder.objective().leastBatch();
    if (config.batchSize() < least || samples.size() < least) {
      throw new ConfigurationException(
          ("the objective %s compares the examples of a batch, so a batch needs at least %d; there"
                  + " are %d %s examples, and the batch size is %d")
              .formatted(
                  autoencoder.objective(), least, samples.size(), which, config.batchSize()));
    }
    String on = ", on " + which + " data,";
    Samples targets = samples.target().orElse(samples);
    targets.requireWithin(autoencoder.loss().range(), "the loss " + autoencoder.loss() + on);
    Corruption corruption = autoencoder.corruption();
    samples.requireWithin(corruption.range(), "the corruption " + corruption + on);
    LatentSpace latentSpace = autoencoder.latentSpace();
    samples.requireWithin(latentSpace.range(), "the latent space " + latentSpace + on);
  }
}
