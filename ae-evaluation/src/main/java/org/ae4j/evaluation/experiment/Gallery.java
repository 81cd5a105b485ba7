package org.ae4j.evaluation.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.use.Exhibit;
import org.ae4j.evaluation.use.Fitted;
import org.ae4j.evaluation.use.UseData;

/** What a method makes of examples, to be looked at: its usual and its worst reconstructions. */
final class Gallery {
  private static final int SHOWN = 10;
  private static final int DIRECTIONS = 20;
  private static final int CODES = 1000;

  private Gallery() {}

  /** Returns what there is to see of a method. */
  static List<Exhibit> of(Fitted fitted, UseData data) {
    List<Exhibit> exhibits = new ArrayList<>();
    float[][] test = data.test().toArray();
    fitted
        .reconstruct(test)
        .ifPresent(
            rebuilt -> {
              exhibits.add(reconstructions(test, rebuilt));
              exhibits.add(hardest(test, rebuilt));
            });
    Optional<TrainedAutoencoder> model = fitted.autoencoder();
    model.flatMap(one -> FirstLayerFilters.of(one, data.train().shape())).ifPresent(exhibits::add);
    model.map(one -> directions(one, data.test())).ifPresent(exhibits::add);
    return exhibits;
  }

  private static Exhibit reconstructions(float[][] test, float[][] rebuilt) {
    int[] first = IntStream.range(0, Math.min(SHOWN, test.length)).toArray();
    return Exhibit.examples(
        "reconstructions",
        "Test examples above, reconstructions below.",
        pairs(test, rebuilt, first));
  }

  private static Exhibit hardest(float[][] test, float[][] rebuilt) {
    double[] errors = Reconstructions.of(test, rebuilt).squaredErrors();
    int[] worst =
        IntStream.range(0, errors.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -errors[i]))
            .limit(SHOWN)
            .mapToInt(Integer::intValue)
            .toArray();
    return Exhibit.examples(
        "hardest examples",
        "The test examples with the greatest error above, their reconstructions below.",
        pairs(test, rebuilt, worst));
  }

  private static float[][] pairs(float[][] above, float[][] below, int[] chosen) {
    float[][] rows = new float[2 * chosen.length][];
    for (int i = 0; i < chosen.length; i++) {
      rows[i] = above[chosen[i]];
      rows[chosen.length + i] = below[chosen[i]];
    }
    return rows;
  }

  /** Moves one number of the mean code after the other, those that vary most first. */
  private static Exhibit directions(TrainedAutoencoder model, Dataset test) {
    float[][] codes = model.encode(test.head(CODES).samples());
    Moments moments = Moments.of(codes);
    int[] order = moments.byDeviation();
    int shown = Math.min(DIRECTIONS, order.length);
    float[][] moved = new float[2 * shown][];
    for (int i = 0; i < shown; i++) {
      moved[2 * i] = moments.moved(order[i], 2);
      moved[2 * i + 1] = moments.moved(order[i], -2);
    }
    float[][] decoded = model.decode(moved);
    float[][] rows = new float[shown][decoded[0].length];
    for (int i = 0; i < shown; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = decoded[2 * i][j] - decoded[2 * i + 1][j];
      }
    }
    return Exhibit.examples(
        "what code numbers do",
        "The change of a reconstruction when one number of the mean code grows by four standard"
            + " deviations; the numbers that vary most come first.",
        rows);
  }
}
