package org.ae4j.core.train;

import java.util.Objects;
import org.ae4j.core.Component;
import org.ae4j.core.Schedule;

/**
 * How long and how to train.
 *
 * @param epochs passes over the training data, at least 1
 * @param batchSize examples per step, at least 1; the last batch of an epoch may be smaller
 * @param seed names every random number of the run
 * @param shards into how many parts a batch is split, each worked on by a thread of its own;
 *     results depend on this number but not on the number of processors
 * @param descent optimiser, learning rate and limits
 * @param validation how unseen data steers training
 */
public record TrainingConfig(
    int epochs, int batchSize, long seed, int shards, Descent descent, Validation validation)
    implements Component {
  public TrainingConfig {
    Setting.count("epochs", epochs);
    Setting.count("batchSize", batchSize);
    Setting.count("shards", shards);
    Objects.requireNonNull(descent, "descent");
    Objects.requireNonNull(validation, "validation");
  }

  /**
   * Returns so many epochs of batches of 128 in 2 shards, with Adam at a learning rate of 0.001.
   */
  public static TrainingConfig ofEpochs(int epochs) {
    return new TrainingConfig(epochs, 128, 0, 2, Descent.STANDARD, Validation.NONE);
  }

  /** Returns the same for another number of epochs. */
  public TrainingConfig withEpochs(int other) {
    return new TrainingConfig(other, batchSize, seed, shards, descent, validation);
  }

  /** Returns the same with batches of another size. */
  public TrainingConfig withBatchSize(int other) {
    return new TrainingConfig(epochs, other, seed, shards, descent, validation);
  }

  /** Returns the same with other random numbers. */
  public TrainingConfig withSeed(long other) {
    return new TrainingConfig(epochs, batchSize, other, shards, descent, validation);
  }

  /** Returns the same with batches split into another number of parts. */
  public TrainingConfig withShards(int other) {
    return new TrainingConfig(epochs, batchSize, seed, other, descent, validation);
  }

  private TrainingConfig with(Descent other) {
    return new TrainingConfig(epochs, batchSize, seed, shards, other, validation);
  }

  private TrainingConfig with(Validation other) {
    return new TrainingConfig(epochs, batchSize, seed, shards, descent, other);
  }

  /** Returns the same with another optimiser. */
  public TrainingConfig withOptimiser(Optimiser other) {
    return with(descent.withOptimiser(other));
  }

  /** Returns the same with a learning rate that never changes. */
  public TrainingConfig withLearningRate(double other) {
    Setting.positive("learningRate", other);
    return with(descent.withLearningRate(new ConstantRate(other)));
  }

  /** Returns the same with another schedule of the learning rate. */
  public TrainingConfig withLearningRate(Schedule other) {
    return with(descent.withLearningRate(other));
  }

  /** Returns the same with gradients scaled down to a norm where they exceed it. */
  public TrainingConfig withGradientNorm(double highest) {
    return with(descent.withGradientNorm(highest));
  }

  /** Returns the same with a cost on the squares of weights. */
  public TrainingConfig withWeightDecay(double factor) {
    return with(descent.withWeightDecay(factor));
  }

  /** Returns the same with a part of the training data held out. */
  public TrainingConfig withValidation(double part) {
    return with(validation.withPart(part));
  }

  /** Returns the same with an early end. */
  public TrainingConfig withEarlyStopping(EarlyStopping rule) {
    return with(validation.withEarlyStopping(rule));
  }

  /** Returns the same with a learning rate that falls when progress ends. */
  public TrainingConfig withPlateau(Plateau rule) {
    return with(validation.withPlateau(rule));
  }
}
