package org.ae4j.core;

import java.util.Optional;

/** Draws new examples from a fitted model whose latent space has a prior. */
public final class Sampler {
  private final TrainedAutoencoder model;
  private final GenerativeLatentSpace latentSpace;

  Sampler(TrainedAutoencoder model, GenerativeLatentSpace latentSpace) {
    this.model = model;
    this.latentSpace = latentSpace;
  }

  /**
   * Draws examples from a model without condition.
   *
   * @param count how many, at least 1
   * @param seed names the random numbers
   * @return one example per row
   */
  public float[][] sample(int count, long seed) {
    if (count < 1) {
      throw new ConfigurationException("at least 1 example can be drawn, not " + count);
    }
    if (model.snapshot().condition().isPresent()) {
      throw new DataException("this model needs a condition for every example it draws");
    }
    return model.sample(latentSpace, count, seed, Optional.empty());
  }

  /**
   * Draws one example for every condition.
   *
   * @throws ShapeException if conditions have another size than those it was trained with
   */
  public float[][] sample(Samples conditions, long seed) {
    if (model.snapshot().condition().isEmpty()) {
      throw new DataException("this model was trained without conditions; say how many to draw");
    }
    return model.sample(latentSpace, conditions.size(), seed, Optional.of(conditions));
  }
}
