package org.ae4j.cli.reproduce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Samples;
import org.ae4j.data.DataSource;
import org.ae4j.data.Dataset;
import org.ae4j.data.ReadOptions;
import org.ae4j.data.Scaler;
import org.ae4j.sparse.BatchTopKLatentSpace;
import org.ae4j.sparse.GatedLatentSpace;
import org.ae4j.sparse.JumpReluLatentSpace;
import org.ae4j.sparse.Penalty;
import org.ae4j.sparse.SparseLatentSpace;
import org.ae4j.sparse.TopKLatentSpace;

/**
 * Dictionaries of five kinds on activations of real networks, compared at equal sparsity: Gao et
 * al. (2024), Bussmann et al. (2024), Rajamanoharan et al. (2024), who all compare with ReLU and
 * L1.
 */
final class SaeFrontier implements Reproduction {
  private static final List<String> SETS = List.of("resnet18-cifar10-0", "bert-20news");
  private static final int[] SPARSITIES = {8, 16, 32, 64};
  private static final int OVERCOMPLETE = 8;
  private static final double UNSEEN = 0.1;

  /** How many times fifty steps a setting has in place of epochs, since the sets differ in size. */
  private static final int FIFTIES_OF_STEPS = 4;

  private static final String PLAIN = "l1";

  /** Many of the numbers kept are 0; but the more are kept at first, the denser features become. */
  private static final int MOST_KEPT = 160;

  /** Two settings per halving, so that all kinds come to a sparsity after about as many steps. */
  private static final double FEWER = Math.sqrt(0.5);

  private static final double LEAST_WEIGHT = 0.000005;
  private static final double LEAST_THRESHOLD = 0.0005;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "sae-frontier",
              "8x overcomplete dictionaries of 5 kinds on ResNet-18 and BERT activations, L0 8 to 64",
              "Gao et al., Bussmann et al., Rajamanoharan et al. (2024): each below ReLU + L1",
              targets())
          .withMinutes(60)
          .withEpochs(FIFTIES_OF_STEPS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  private static Target[] targets() {
    List<Target> targets = new ArrayList<>();
    for (String kind : paths(1).keySet()) {
      for (int l0 : SPARSITIES) {
        if (!kind.equals(PLAIN)) {
          String claim = "at or below ReLU + L1, on the worse of the sets";
          targets.add(Target.atMost(name("ratio", kind, l0), 1, claim));
        }
      }
    }
    return targets.toArray(Target[]::new);
  }

  private static String name(String what, String kind, int l0) {
    return what + "_" + kind + "_l0_" + l0;
  }

  /** Returns every kind by name, each from far more active latents than wanted. */
  private static Map<String, SparsityPath> paths(int n) {
    Map<String, SparsityPath> paths = new LinkedHashMap<>();
    paths.put(PLAIN, SparsityPath.of(w -> SparseLatentSpace.l1(n, w), LEAST_WEIGHT, 2.5));
    paths.put(
        "topk",
        SparsityPath.of(k -> TopKLatentSpace.rectified(n, (int) Math.round(k)), MOST_KEPT, FEWER));
    paths.put(
        "batch_topk",
        SparsityPath.of(k -> new BatchTopKLatentSpace(n, (int) Math.round(k)), MOST_KEPT, FEWER));
    paths.put(
        "jumprelu",
        SparsityPath.of(t -> jumpRelu(n, t), LEAST_THRESHOLD, 1.6).startingAnew("/log-threshold"));
    paths.put(
        "gated", SparsityPath.of(w -> new GatedLatentSpace(n, Penalty.of(w)), LEAST_WEIGHT, 2.5));
    return paths;
  }

  /**
   * Returns codes whose thresholds start where a number is worth what it costs: leaving out a
   * number of a unit-norm feature adds its square to the error.
   */
  private static LatentSpace jumpRelu(int width, double threshold) {
    return JumpReluLatentSpace.of(width, Penalty.of(threshold * threshold))
        .withThreshold(threshold)
        .withBandwidth(threshold);
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (String set : SETS) {
      Map<String, Frontier> frontiers = frontiers(set, attempt);
      frontiers.forEach((kind, frontier) -> record(metrics, set, kind, frontier, frontiers));
    }
    return metrics;
  }

  private static Map<String, Frontier> frontiers(String set, Attempt attempt) {
    Dataset data =
        new DataSource(attempt.catalog()).openParts(set, ReadOptions.USUAL).train().withoutLabels();
    int[] order = new NoiseSource(attempt.seed()).stream("unseen").permutation(0, data.size());
    int held = (int) Math.round(UNSEEN * order.length);
    Dataset train = data.subset(IntStream.range(held, order.length).map(i -> order[i]).toArray());
    Dataset unseen = data.subset(IntStream.range(0, held).map(i -> order[i]).toArray());
    var scaler = Scaler.meanSquare().fit(train);
    Samples fitted = scaler.transform(train).samples();
    Samples judged = scaler.transform(unseen).samples();
    int width = OVERCOMPLETE * data.width();
    Map<String, Frontier> frontiers = new LinkedHashMap<>();
    paths(width)
        .forEach(
            (kind, path) ->
                frontiers.put(kind, path.along(fitted, judged, width, SPARSITIES[0], attempt)));
    return frontiers;
  }

  /** Adds one set's numbers; the means and the worst ratios are over the sets so far. */
  private static void record(
      Map<String, Double> metrics,
      String set,
      String kind,
      Frontier own,
      Map<String, Frontier> all) {
    for (int l0 : SPARSITIES) {
      double left = own.at(l0);
      metrics.put(set.replace('-', '_') + "_" + name("fvu", kind, l0), left);
      metrics.merge(name("fvu", kind, l0), left / SETS.size(), Double::sum);
      if (!kind.equals(PLAIN)) {
        metrics.merge(name("ratio", kind, l0), left / all.get(PLAIN).at(l0), Math::max);
      }
    }
  }
}
