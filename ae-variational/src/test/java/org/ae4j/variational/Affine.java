package org.ae4j.variational;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.Decoder;
import org.ae4j.core.Encoder;
import org.ae4j.core.Initialiser;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.loss.Gaussian;

/** One linear layer with a bias, both as encoder and as decoder, for any number of rows. */
record Affine() implements Encoder, Decoder {
  /** Returns the linear autoencoder with a normal likelihood of variance 1. */
  static Autoencoder autoencoder(LatentSpace latentSpace) {
    return Autoencoder.of(
        new Affine(), latentSpace, new Affine(), new Gaussian(1, Activation.LINEAR));
  }

  @Override
  public Tensor encode(Tensor input, Shape features, Scope scope) {
    Tensor rows = input.flatten();
    Shape shape = Shape.of(rows.shape().extent(1), features.size());
    Tensor weights = scope.weight("weights", shape, Initialiser.glorotUniform());
    Tensor bias = scope.weight("bias", Shape.of(features.size()), Initialiser.constant(0));
    return rows.matmul(weights)
        .add(bias)
        .reshape(features.batched().with(0, rows.shape().extent(0)));
  }

  @Override
  public Tensor decode(Tensor code, Shape outputs, Scope scope) {
    return encode(code, outputs, scope);
  }
}
