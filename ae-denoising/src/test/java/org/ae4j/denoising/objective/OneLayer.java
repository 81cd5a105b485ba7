package org.ae4j.denoising.objective;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.Decoder;
import org.ae4j.core.Encoder;
import org.ae4j.core.Initialiser;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.loss.Losses;

/** Small autoencoders for tests: layers of an encoder in a row, and one linear layer back. */
public final class OneLayer {
  private OneLayer() {}

  /** What an encoder's layers apply. */
  public enum Bend {
    LINEAR,
    SIGMOID,
    TANH
  }

  /**
   * Layers in a row.
   *
   * @param hidden the width of layers before the last, of which there are {@code layers - 1}
   */
  public record Layers(Bend bend, int layers, int hidden) implements Encoder {
    @Override
    public Tensor encode(Tensor input, Shape features, Scope scope) {
      Tensor x = input.flatten();
      for (int layer = 1; layer <= layers; layer++) {
        long width = layer == layers ? features.size() : hidden;
        Tensor sum = linear(x, width, scope.child("layer" + layer));
        x =
            switch (bend) {
              case LINEAR -> sum;
              case SIGMOID -> sum.sigmoid();
              case TANH -> sum.tanh();
            };
      }
      return x;
    }
  }

  /** One linear layer. */
  public record Back() implements Decoder {
    @Override
    public Tensor decode(Tensor code, Shape outputs, Scope scope) {
      return linear(code, outputs.size(), scope).reshape(outputs.batched());
    }
  }

  private static Tensor linear(Tensor x, long width, Scope scope) {
    Shape shape = Shape.of(x.shape().extent(1), width);
    return x.matmul(scope.weight("weights", shape, Initialiser.glorotUniform()))
        .add(scope.weight("bias", Shape.of(width), Initialiser.constant(0)));
  }

  /** Returns one sigmoid layer, one linear layer back, and squared error. */
  public static Autoencoder sigmoid(int width) {
    return of(new Layers(Bend.SIGMOID, 1, 1), width);
  }

  /** Returns an encoder with plain codes, one linear layer back, and squared error. */
  public static Autoencoder of(Layers layers, int width) {
    return Autoencoder.of(layers, new PlainLatentSpace(width), new Back(), Losses.squaredError());
  }
}
