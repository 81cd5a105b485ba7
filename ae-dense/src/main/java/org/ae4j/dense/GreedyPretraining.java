package org.ae4j.dense;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.FloatArray;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Loss;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.loss.SquaredError;
import org.ae4j.core.train.Trainer;

/**
 * Stacked autoencoders: trains every layer of a dense stack, from the input up, as the one layer of
 * an autoencoder of its own that rebuilds the codes below it. The whole then starts from what the
 * parts learned. Bengio et al. (2007), <a
 * href="https://papers.nips.cc/paper/3048-greedy-layer-wise-training-of-deep-networks">Greedy
 * layer-wise training of deep networks</a>; with a corruption, Vincent et al. (2010), section 3.4.
 *
 * <pre>{@code
 * var start = new GreedyPretraining(trainer, Corruption.none(), loss).weights(config, 30, samples);
 * var model = trainer.startingFrom(start).fit(Dense.autoencoder(config, 30, loss), samples);
 * }</pre>
 *
 * <p>The codes of sigmoid layers are probabilities to the layer above, which is measured by
 * cross-entropy as in both papers; those of other layers are measured by squared error.
 *
 * @param trainer how each layer is trained, from random weights
 * @param corruption what damages each layer's input while it is trained
 * @param loss what the first layer's reconstructions of the data are measured by
 */
public record GreedyPretraining(Trainer trainer, Corruption corruption, Loss loss) {
  public GreedyPretraining {
    Objects.requireNonNull(trainer, "trainer");
    Objects.requireNonNull(corruption, "corruption");
    Objects.requireNonNull(loss, "loss");
  }

  /**
   * Returns where weights and states of {@link Dense#autoencoder(DenseConfig, int, Loss)} should
   * start.
   *
   * @param config hidden layers; nothing drops out while they are prepared
   * @param width features at the end of the encoder: for plain codes, numbers per code
   * @param samples what the whole is going to be trained on
   * @return values by path, for {@link Trainer#startingFrom}
   */
  public Map<String, FloatArray> weights(DenseConfig config, int width, Samples samples) {
    List<Integer> widths = new ArrayList<>(config.hidden());
    widths.add(width);
    Map<String, FloatArray> start = new LinkedHashMap<>();
    Samples below = samples.reshape(Shape.of(samples.width()));
    for (int layer = 1; layer <= widths.size(); layer++) {
      boolean last = layer == widths.size();
      if (last && layer > 1 && samples.condition().isPresent()) {
        below = below.withCondition(samples.condition().get());
      }
      Autoencoder single = single(config, new PlainLatentSpace(widths.get(layer - 1)), layer);
      try (TrainedAutoencoder model = trainer.fit(single, below)) {
        place(model.snapshot().weights(), layer, widths.size(), start);
        place(model.snapshot().states(), layer, widths.size(), start);
        below = last ? below : Samples.of(model.encode(below));
      }
    }
    return start;
  }

  /** Returns the autoencoder whose only layers are one of the stack and its mirror image. */
  private Autoencoder single(DenseConfig config, LatentSpace codes, int layer) {
    boolean first = layer == 1;
    boolean last = layer == config.hidden().size() + 1;
    LayerStyle inner = config.style().withDropout(0);
    LayerStyle encoder = last ? inner.last(config.code()) : inner;
    LayerStyle decoder =
        first ? inner.last(Activation.LINEAR) : inner.withActivation(Activation.LINEAR);
    return Autoencoder.of(
            new SingleEncoder(encoder, first),
            codes,
            new SingleDecoder(decoder, config.tied(), last),
            first ? loss : codeLoss(inner.activation()))
        .withCorruption(corruption);
  }

  /** The activation that follows this layer in the stack belongs to its reconstruction. */
  private static Loss codeLoss(Activation activation) {
    return activation.equals(Activation.SIGMOID)
        ? Losses.bernoulli()
        : new SquaredError(activation);
  }

  /**
   * The decoder's layers are the mirror image of the encoder's. What a corruption learned belongs
   * to the input of one layer, not to the whole.
   */
  private static void place(
      Map<String, FloatArray> single, int layer, int depth, Map<String, FloatArray> start) {
    String encoder = "encoder/layer" + layer + "/";
    String decoder = "decoder/layer" + (depth + 1 - layer) + "/";
    single.forEach(
        (path, values) -> {
          if (path.startsWith("encoder/") || path.startsWith("decoder/")) {
            start.put(
                path.replace("encoder/layer1/", encoder).replace("decoder/layer1/", decoder),
                values);
          }
        });
  }
}
