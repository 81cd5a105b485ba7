package org.ae4j.dense;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.FloatArray;
import org.ae4j.core.Loss;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.Normalisation;
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
 * @param trainer how each layer is trained
 * @param corruption what damages each layer's input while it is trained
 * @param loss what the first layer's reconstructions of the data are measured by; layers above it
 *     are measured by squared error
 */
public record GreedyPretraining(Trainer trainer, Corruption corruption, Loss loss) {
  public GreedyPretraining {
    Objects.requireNonNull(trainer, "trainer");
    Objects.requireNonNull(corruption, "corruption");
    Objects.requireNonNull(loss, "loss");
  }

  /**
   * Returns where the weights of {@link Dense#autoencoder(DenseConfig, int, Loss)} should start.
   *
   * @param config hidden layers without normalisation
   * @param width numbers per code
   * @return values by path, for {@link Trainer#startingFrom}
   * @throws ConfigurationException if layers are normalised: a layer on its own has other
   *     statistics
   */
  public Map<String, FloatArray> weights(DenseConfig config, int width, Samples samples) {
    if (config.style().normalisation() != Normalisation.NONE) {
      throw new ConfigurationException(
          "greedy pretraining needs layers without normalisation, but they have "
              + config.style().normalisation());
    }
    List<Integer> widths = new ArrayList<>(config.hidden());
    widths.add(width);
    Map<String, FloatArray> start = new LinkedHashMap<>();
    Samples below = samples.reshape(Shape.of(samples.width()));
    for (int layer = 1; layer <= widths.size(); layer++) {
      boolean last = layer == widths.size();
      Activation code = last ? config.code() : config.style().activation();
      Loss measure = layer == 1 ? loss : new SquaredError(config.style().activation());
      DenseConfig shallow = new DenseConfig(List.of(), config.style(), code, config.tied());
      Autoencoder single =
          Dense.autoencoder(shallow, widths.get(layer - 1), measure).withCorruption(corruption);
      try (TrainedAutoencoder model = trainer.fit(single, below)) {
        place(model.snapshot().weights(), layer, widths.size(), start);
        below = last ? below : Samples.of(model.encode(below));
      }
    }
    return start;
  }

  /** The decoder's layers are the mirror image of the encoder's. */
  private static void place(
      Map<String, FloatArray> single, int layer, int depth, Map<String, FloatArray> start) {
    String encoder = "encoder/layer" + layer;
    String decoder = "decoder/layer" + (depth + 1 - layer);
    single.forEach(
        (path, values) ->
            start.put(
                path.replace("encoder/layer1", encoder).replace("decoder/layer1", decoder),
                values));
  }
}
