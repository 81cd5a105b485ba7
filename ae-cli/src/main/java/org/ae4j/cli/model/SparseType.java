package org.ae4j.cli.model;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Loss;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.Trainer;
import org.ae4j.dense.Dense;
import org.ae4j.sparse.DeadLatentObjective;
import org.ae4j.sparse.Dictionary;

/** Sparse codes: dictionaries, and dense layers with few active units. */
final class SparseType implements AutoencoderType {
  /** What {@code --type} calls it. */
  static final String NAME = "sparse";

  /** Gao et al. (2024): half as many latents as inputs help out, at this weight. */
  private static final double AUXILIARY_WEIGHT = 1 / 32.0;

  private static SparseKind kind(SparseOptions options) {
    return SparseKind.ALL.named(options.sparsity());
  }

  @Override
  public Autoencoder describe(ModelOptions options, Loss loss, Shape example) {
    SparseOptions sparse = options.sparse();
    SparseKind kind = kind(sparse);
    if (options.givenLatent().isPresent()) {
      throw new ConfigurationException("type sparse takes --latents instead of --latent");
    }
    sparse.requireOnly("--sparsity " + sparse.sparsity(), kind.read());
    if (!kind.dictionary()) {
      options.layers().requireOwnActivation("the codes of type sparse");
      return Dense.autoencoder(options.layers().dense("none"), kind.latents().apply(sparse), loss);
    }
    options.layers().requireNone("a dictionary");
    requireRowsLike(example, loss);
    sparse.resampling(); // refused here, before anything is read or said
    Autoencoder dictionary = Dictionary.of(kind.latents().apply(sparse)).withLoss(loss);
    return sparse.deadAfter().map(steps -> revived(dictionary, steps, example)).orElse(dictionary);
  }

  /** A dictionary subtracts from inputs the bias that it adds to outputs. */
  private static void requireRowsLike(Shape example, Loss loss) {
    Shape outputs = loss.outputs(example);
    if (!outputs.equals(example)) {
      throw new ConfigurationException(
          "a dictionary's outputs are as wide as its inputs, %s, but the loss %s needs %s; use another"
                  .formatted(example, loss, outputs)
              + " --loss, or --sparsity k-sparse, kl, log, hoyer or wta");
    }
  }

  private static Autoencoder revived(Autoencoder dictionary, int steps, Shape example) {
    int helpers = Math.toIntExact(Math.max(1, example.size() / 2));
    int most = Math.toIntExact(dictionary.latentSpace().features().size());
    return dictionary.withObjective(
        new DeadLatentObjective(
            dictionary.objective(), steps, Math.min(helpers, most), AUXILIARY_WEIGHT));
  }

  @Override
  public Optional<String> usualLoss(ModelOptions options) {
    return kind(options.sparse()).dictionary() ? Optional.of("squared-error") : Optional.empty();
  }

  @Override
  public boolean large() {
    return true;
  }

  @Override
  public int rounds(ModelOptions options) {
    return 1 + options.sparse().resampling().rounds();
  }

  @Override
  public Map<String, FloatArray> start(ModelOptions options, Samples samples, long seed) {
    SparseOptions sparse = options.sparse();
    return kind(sparse).dictionary() ? Dictionary.start(samples, sparse.latents(), seed) : Map.of();
  }

  @Override
  public TrainedAutoencoder fit(
      ModelOptions options,
      Trainer trainer,
      Autoencoder autoencoder,
      Samples samples,
      BooleanSupplier goOn) {
    SparseOptions sparse = options.sparse();
    if (!kind(sparse).dictionary()) {
      return trainer.fit(autoencoder, samples);
    }
    var start = start(options, samples, trainer.config().seed());
    return sparse.resampling().fit(trainer.startingFrom(start), autoencoder, samples, goOn);
  }
}
