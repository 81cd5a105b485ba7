package org.ae4j.conv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ae4j.core.DataException;
import org.ae4j.core.Decoder;
import org.ae4j.core.Model;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * What becomes of one example on its way through a fitted model: convolutions and pooling down to
 * its code, and deconvolutions and unpooling back.
 *
 * @param down the example and what every block of the encoder makes of it; empty where the encoder
 *     is of another room
 * @param up what the decoder's head and every block make of its code, the last before the loss
 *     turns them into the data's range; empty where the decoder is of another room
 */
public record StepByStep(List<Step> down, List<Step> up) {
  public StepByStep {
    down = List.copyOf(down);
    up = List.copyOf(up);
  }

  /**
   * Follows one example.
   *
   * @param example in its own units
   * @throws DataException unless it is one
   */
  public static StepByStep of(TrainedAutoencoder model, Samples example) {
    if (example.size() != 1) {
      throw new DataException("one example is followed at a time, not " + example.size());
    }
    return new StepByStep(down(model, example), up(model, example));
  }

  private static List<Step> down(TrainedAutoencoder model, Samples example) {
    if (!(model.autoencoder().encoder() instanceof ConvEncoder encoder)) {
      return List.of();
    }
    float[] values =
        model.observe(example, m -> joined(encoder.maps(m.input(), m.scope().child("encoder"))))[0];
    ConvConfig config = encoder.config();
    return steps("input", config.blocks(), config.sizes(model.snapshot().example()), values);
  }

  private static List<Step> up(TrainedAutoencoder model, Samples example) {
    Decoder any = model.autoencoder().decoder();
    if (!(any instanceof ConvDecoder decoder)) {
      return List.of();
    }
    float[] values = model.observe(example, m -> joined(maps(decoder, m)))[0];
    Shape outputs = model.autoencoder().loss().outputs(model.snapshot().example());
    return steps("from the code", decoder.blocks(outputs), decoder.sizes(outputs), values);
  }

  private static List<Tensor> maps(ConvDecoder decoder, Model model) {
    Shape outputs = model.autoencoder().loss().outputs(model.example());
    return decoder.maps(model.latent().code(), outputs, model.scope().child("decoder"));
  }

  /** Returns all maps one behind the other, shape {@code [batch, numbers]}. */
  private static Tensor joined(List<Tensor> maps) {
    return Functions.concat(1, maps.stream().map(Tensor::flatten).toList());
  }

  private static List<Step> steps(
      String start, List<Block> blocks, List<FeatureMaps> sizes, float[] values) {
    List<Step> steps = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < sizes.size(); i++) {
      String label = i == 0 ? start : blocks.get(i - 1).label();
      int end = at + sizes.get(i).size();
      steps.add(new Step(label, sizes.get(i), Arrays.copyOfRange(values, at, end)));
      at = end;
    }
    return steps;
  }
}
