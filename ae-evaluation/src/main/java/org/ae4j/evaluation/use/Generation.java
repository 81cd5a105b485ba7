package org.ae4j.evaluation.use;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.FrechetDistance;
import org.ae4j.evaluation.baseline.Baselines;
import org.ae4j.evaluation.classify.DenseClassifier;
import org.ae4j.evaluation.neighbour.NeighbourSearch;
import org.ae4j.evaluation.neighbour.Neighbours;

/**
 * Drawing new examples: whether they are like real ones, and not copies of those learned from. Of
 * the training data a fixed part is compared with.
 */
public record Generation() implements Use {
  private static final int DRAWN = 500;
  private static final int COMPARED = 2000;
  private static final int LEARNED = 5000;
  private static final int EPOCHS = 6;
  private static final int LIKELIHOODS = 200;
  private static final int SHOWN = 8;

  private static final Metric FRECHET =
      Metric.lower(
          "frechet_distance",
          "",
          "squared distance of drawn and unseen examples in a classifier's features");
  private static final Metric NEIGHBOUR =
      Metric.lower(
          "neighbour_mismatch",
          "",
          "|ln| of the drawn examples' distance to training examples over the unseen ones':"
              + " copies and nonsense are both far from 0");
  private static final Metric LIKELIHOOD =
      Metric.lower(
          "nll", "nats", "negative log-likelihood of unseen examples, where it is defined");

  @Override
  public String name() {
    return "generation";
  }

  @Override
  public List<Metric> metrics() {
    return List.of(FRECHET, NEIGHBOUR, LIKELIHOOD);
  }

  @Override
  public Measurement measure(Contestant contestant, UseData data) {
    Fitted generator = contestant.on(data.train());
    Optional<float[][]> drawn = generator.sample(DRAWN, data.seed());
    if (drawn.isEmpty()) {
      return Measurement.absent("has no prior to draw from");
    }
    Dataset unseen = Part.of(data, "generation", data.test(), DRAWN);
    Dataset compared = Part.of(data, "neighbours", data.train(), COMPARED);
    NeighbourSearch search =
        data.once("search for neighbours", () -> NeighbourSearch.among(compared.toArray()));
    Neighbours nearest = search.of(drawn.get(), 1);
    double usual = data.once("usual distance", () -> mean(search.of(unseen.toArray(), 1)));
    Map<String, Double> values = new LinkedHashMap<>();
    if (canBeClassified(data.train())) {
      values.put(FRECHET.name(), frechet(data, unseen, drawn.get()));
    }
    if (usual > 0 && mean(nearest) > 0) {
      values.put(NEIGHBOUR.name(), Math.abs(Math.log(mean(nearest) / usual)));
    }
    likelihood(generator, data).ifPresent(nll -> values.put(LIKELIHOOD.name(), nll));
    return Measurement.of(values).showing(exhibits(drawn.get(), nearest, compared));
  }

  private static OptionalDouble likelihood(Fitted generator, UseData data) {
    Dataset judged = Part.of(data, "likelihood", data.test(), LIKELIHOODS);
    return generator.negativeLogLikelihood(judged.toArray(), data.seed());
  }

  private static boolean canBeClassified(Dataset train) {
    if (!train.hasLabels()) {
      return false;
    }
    int most = Arrays.stream(train.labels()).max().orElseThrow() + 1;
    return most >= 2 && most <= train.width();
  }

  private static double frechet(UseData data, Dataset unseen, float[][] drawn) {
    DenseClassifier classifier =
        data.once(
            "classifier",
            () -> {
              Dataset part = Part.of(data, "classifier", data.train(), LEARNED);
              return DenseClassifier.fit(part.toArray(), part.labels(), EPOCHS, data.seed());
            });
    float[][] real =
        data.once("features of unseen examples", () -> classifier.features(unseen.toArray()));
    return FrechetDistance.between(real, classifier.features(drawn));
  }

  private static double mean(Neighbours nearest) {
    return Arrays.stream(nearest.distances()).mapToDouble(one -> one[0]).average().orElseThrow();
  }

  private static List<Exhibit> exhibits(float[][] drawn, Neighbours nearest, Dataset compared) {
    int shown = Math.min(SHOWN, drawn.length);
    int[] neighbours = new int[shown];
    Arrays.setAll(neighbours, i -> nearest.indices()[i][0]);
    return List.of(
        Exhibit.examples("samples", "new examples", Arrays.copyOf(drawn, shown)),
        Exhibit.examples(
            "nearest training examples",
            "the training example nearest to each new one: copies would look the same",
            compared.subset(neighbours).toArray()));
  }

  @Override
  public List<Method> baselines(int codeWidth) {
    return List.of(Baselines.independentColumns(), Baselines.gaussian(codeWidth));
  }
}
