package org.ae4j.core.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Decoder;
import org.ae4j.core.Encoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.History;
import org.ae4j.core.Loss;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Scaling;
import org.ae4j.core.Schedule;
import org.ae4j.core.Scope;
import org.ae4j.core.Snapshot;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.ConstantRate;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.WarmUp;

/** A small model whose parts use every kind of field that a description may have. */
final class Sample {
  static final ComponentRegistry REGISTRY =
      ComponentRegistry.standard()
          .with("sample-encoder", SampleEncoder.class)
          .with("sample-decoder", SampleDecoder.class)
          .with("sample-loss", SampleLoss.class)
          .with("sample-scaling", SampleScaling.class);

  private Sample() {}

  enum Curve {
    LEAKY_RELU,
    TANH
  }

  record Layer(int width, Curve curve, Optional<Double> dropout) {
    Layer {
      if (width < 1) {
        throw new ConfigurationException("width must be at least 1, but was " + width);
      }
    }
  }

  record SampleEncoder(List<Layer> layers, boolean biased, long seed, Schedule noise)
      implements Encoder {
    @Override
    public Tensor encode(Tensor input, Shape features, Scope scope) {
      return input;
    }
  }

  record SampleDecoder(Shape start, String label, Map<String, Float> gains) implements Decoder {
    @Override
    public Tensor decode(Tensor code, Shape outputs, Scope scope) {
      return code;
    }
  }

  record SampleLoss() implements Loss {
    @Override
    public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
      return outputs.sub(target).square().sumPerExample();
    }

    @Override
    public Tensor reconstruction(Tensor outputs, Shape example) {
      return outputs;
    }
  }

  record SampleScaling(List<Double> minima, double factor) implements Scaling {
    @Override
    public void apply(float[] example) {
      for (int i = 0; i < example.length; i++) {
        example[i] = (float) ((example[i] - minima.get(i)) * factor);
      }
    }

    @Override
    public void invert(float[] example) {
      for (int i = 0; i < example.length; i++) {
        example[i] = (float) (example[i] / factor + minima.get(i));
      }
    }
  }

  static SampleEncoder encoder(Schedule noise) {
    List<Layer> layers =
        List.of(
            new Layer(3, Curve.LEAKY_RELU, Optional.of(0.1)),
            new Layer(2, Curve.TANH, Optional.empty()));
    return new SampleEncoder(layers, true, Long.MIN_VALUE, noise);
  }

  static Autoencoder autoencoder() {
    return Autoencoder.of(
        encoder(new WarmUp(3, CosineDecay.from(1.0 / 3))),
        new PlainLatentSpace(2),
        new SampleDecoder(Shape.of(2, 1), "ä \"quoted\" \\ label", Map.of("b", 0.1f, "a", -2e-30f)),
        new SampleLoss());
  }

  static Map<String, FloatArray> weights() {
    Map<String, FloatArray> weights = new LinkedHashMap<>();
    weights.put(
        "encoder/z", new FloatArray(Shape.of(2, 3), new float[] {1, -2, 3e-40f, 4, -0f, 6}));
    weights.put("encoder/a", new FloatArray(Shape.of(2), new float[] {Float.MAX_VALUE, 0.1f}));
    weights.put("loss/scale", new FloatArray(Shape.scalar(), new float[] {7}));
    return weights;
  }

  static Snapshot snapshot() {
    History.Epoch epoch =
        new History.Epoch(
            1, 10L, Map.of("total", 1.5, "reconstruction", 1.25), Map.of(), 1e-3, 0.75);
    return new Snapshot(
        autoencoder(),
        Shape.of(4, 1),
        Optional.of(Shape.of(3)),
        weights(),
        Map.of("encoder/z", new FloatArray(Shape.of(1), new float[] {0.5f})),
        Optional.of(new SampleScaling(List.of(0.0, 1.0, 2.0, 3.0), 1.0 / 255)),
        new History(List.of(epoch), Map.of("reconstruction", 1.0)));
  }

  static Snapshot untrained() {
    return new Snapshot(
        autoencoder().withLatentSpace(new PlainLatentSpace(1)),
        Shape.of(1),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        History.empty());
  }

  static Schedule constant() {
    return new ConstantRate(0);
  }
}
