package org.ae4j.core;

import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * An autoencoder's graph while an {@link Objective} is written: every intermediate value, and the
 * parts to apply again to other values. A part applied again uses the same weights.
 */
public final class Model {
  private final Autoencoder autoencoder;
  private final Blueprint blueprint;
  private final Tensor input;
  private final Tensor target;
  private final Shape example;
  private Tensor corrupted;
  private Tensor features;
  private Latent latent;
  private Tensor outputs;
  private Tensor loss;

  /**
   * Starts a graph.
   *
   * @param autoencoder the description
   * @param example the shape of one example
   * @param separateTarget whether targets are handed in beside the inputs
   */
  Model(Autoencoder autoencoder, Shape example, Blueprint blueprint, boolean separateTarget) {
    if (separateTarget && autoencoder.corruption().drawsData()) {
      throw new ConfigurationException(
          autoencoder.corruption()
              + " draws what reconstructions are compared with, so targets of their own would go"
              + " unused; leave one of them out");
    }
    this.autoencoder = autoencoder;
    this.blueprint = blueprint;
    this.example = example;
    this.input = Leaf.of("input", example.batched());
    this.target = separateTarget ? Leaf.of("target", example.batched()) : input;
    blueprint.encodeWith(example, this::encode);
  }

  /** Returns the description that this is the graph of. */
  public Autoencoder autoencoder() {
    return autoencoder;
  }

  /** Returns the clean input, shape {@code [batch, …example]}. */
  public Tensor input() {
    return input;
  }

  /**
   * Returns what the reconstruction is compared with: the clean input unless data or the corruption
   * says otherwise.
   */
  public Tensor target() {
    return autoencoder.corruption().drawsData() ? corrupted() : target;
  }

  /** Returns the shape of one example. */
  public Shape example() {
    return example;
  }

  /**
   * Returns the root scope, for what an objective itself needs; name a child after the objective.
   */
  public Scope scope() {
    return blueprint.root();
  }

  /** Returns the leaves to be filled by whoever runs the graph. */
  public Blueprint blueprint() {
    return blueprint;
  }

  /** Returns what the encoder sees: the input, corrupted unless the model is being used. */
  public Tensor corrupted() {
    if (corrupted == null) {
      corrupted =
          scope().stochastic()
              ? autoencoder.corruption().corrupt(input, scope().child("corruption"))
              : input;
      requireShape("the corruption", input.shape(), corrupted);
    }
    return corrupted;
  }

  /** Returns the encoder's features of what it sees. */
  public Tensor features() {
    if (features == null) {
      features = encode(corrupted());
    }
    return features;
  }

  /** Returns the latent space's result for those features. */
  public Latent latent() {
    if (latent == null) {
      latent = latent(features());
    }
    return latent;
  }

  /** Returns the decoder's outputs for that code. */
  public Tensor outputs() {
    if (outputs == null) {
      outputs = decode(latent().code());
    }
    return outputs;
  }

  /** Returns the cost of those outputs against the target, shape {@code [batch]}. */
  public Tensor reconstructionLoss() {
    if (loss == null) {
      loss = reconstructionLoss(outputs(), target());
    }
    return loss;
  }

  /** Returns the reconstruction in the data's own range, shape {@code [batch, …example]}. */
  public Tensor reconstruction() {
    return reconstruction(outputs());
  }

  /** Encodes another input, shape {@code [rows, …example]}, with the same weights. */
  public Tensor encode(Tensor other) {
    Shape wanted = autoencoder.latentSpace().features();
    Tensor encoded = autoencoder.encoder().encode(other, wanted, scope().child("encoder"));
    boolean fits = encoded.shape().rank() > wanted.rank();
    for (int axis = 1; fits && axis <= wanted.rank(); axis++) {
      fits = encoded.shape().extent(-axis) == wanted.extent(-axis);
    }
    if (!fits) {
      throw new ShapeException(
          "the latent space wants features "
              + wanted
              + " but the encoder gives "
              + encoded.shape());
    }
    return encoded;
  }

  /** Applies the latent space to other features with the same weights. */
  public Latent latent(Tensor other) {
    return autoencoder.latentSpace().latent(other, scope().child("latent"));
  }

  /** Decodes another code with the same weights. */
  public Tensor decode(Tensor code) {
    Shape wanted = autoencoder.loss().outputs(example);
    Tensor decoded = autoencoder.decoder().decode(code, wanted, scope().child("decoder"));
    if (!decoded.shape().example().equals(wanted)) {
      throw new ShapeException(
          "the decoder gives "
              + decoded.shape()
              + " but the loss needs "
              + wanted
              + " per example");
    }
    return decoded;
  }

  /** Returns the cost of other outputs, one per row. */
  public Tensor reconstructionLoss(Tensor otherOutputs, Tensor otherTarget) {
    return autoencoder.loss().perExample(otherOutputs, otherTarget, scope().child("loss"));
  }

  /** Turns other outputs into the data's own range. */
  public Tensor reconstruction(Tensor otherOutputs) {
    return autoencoder.loss().reconstruction(otherOutputs, example);
  }

  private static void requireShape(String part, Shape wanted, Tensor found) {
    if (!found.shape().equals(wanted)) {
      throw new ShapeException(part + " gives " + found.shape() + " but must keep " + wanted);
    }
  }
}
