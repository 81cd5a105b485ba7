package org.ae4j.core;

/** What a graph is built for. */
public enum Phase {
  /** Learning: dropout drops, inputs are corrupted, codes are drawn, states move. */
  TRAINING,
  /** Measuring the objective on unseen data: as in training, but nothing drops or moves. */
  EVALUATION,
  /** Using the model: nothing is random. */
  INFERENCE
}
