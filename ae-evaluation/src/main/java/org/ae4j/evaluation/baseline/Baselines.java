package org.ae4j.evaluation.baseline;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.graph.Shape;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.Baseline;
import org.ae4j.evaluation.Reconstructions;
import org.ae4j.evaluation.anomaly.Mahalanobis;
import org.ae4j.evaluation.embedding.Tsne;
import org.ae4j.evaluation.embedding.Umap;
import org.ae4j.evaluation.neighbour.NeighbourSearch;
import org.ae4j.evaluation.use.Fitted;
import org.ae4j.evaluation.use.Method;

/** The baselines by name. */
public final class Baselines {
  private Baselines() {}

  /** A method without random numbers. */
  private record Fixed(String name, Function<Dataset, Fitted> learning) implements Method {
    @Override
    public Fitted fit(Dataset training, long seed) {
      return learning.apply(training);
    }

    @Override
    public boolean random() {
      return false;
    }
  }

  /** Returns the mean of the training data in place of every example: a code of no numbers. */
  public static Method mean() {
    return new Fixed(
        "training mean", training -> reconstructing(Baseline.mean(training.toArray()), null));
  }

  /** Returns principal components, centred and not scaled: the best linear code of its width. */
  public static Method pca(int width) {
    requireWidth(width);
    return new Fixed(
        "PCA " + width,
        training -> {
          var pca = Baseline.pca(training.toArray(), width);
          return reconstructing(pca, pca::encode);
        });
  }

  private static Fitted reconstructing(Baseline baseline, Function<float[][], float[][]> encoding) {
    return new LearnedBaseline(
        encoding,
        baseline::reconstruct,
        rows -> Reconstructions.of(rows, baseline.reconstruct(rows)).squaredErrors());
  }

  /**
   * Returns random directions as a code, with the best linear decoder: what a code of this width is
   * worth before anything is learned about it. There are no more directions than columns, which
   * span everything.
   */
  public static Method randomEncoder(int width) {
    requireWidth(width);
    return new RandomEncoder(width);
  }

  /** Returns the examples themselves as codes. */
  public static Method raw() {
    return new Fixed("raw data", training -> LearnedBaseline.encoding(float[][]::clone));
  }

  /**
   * Returns the distance to the k-th nearest training example as an anomaly score: Ramaswamy,
   * Rastogi and Shim (2000), <a href="https://doi.org/10.1145/342009.335437">Efficient algorithms
   * for mining outliers from large data sets</a>. Of more than 20,000 training examples the first
   * so many are used.
   *
   * @param k how many neighbours, at least 1; fewer where there are not as many examples
   */
  public static Method neighbours(int k) {
    if (k < 1) {
      throw new ConfigurationException("k must be at least 1, but was " + k);
    }
    return new Fixed(
        "kNN " + k,
        training -> {
          float[][] references = training.head(20_000).toArray();
          NeighbourSearch search = NeighbourSearch.among(references);
          int used = Math.min(k, references.length);
          return LearnedBaseline.score(rows -> lastDistances(search, rows, used));
        });
  }

  private static double[] lastDistances(NeighbourSearch search, float[][] rows, int k) {
    double[][] distances = search.of(rows, k).distances();
    double[] last = new double[rows.length];
    Arrays.setAll(last, i -> distances[i][k - 1]);
    return last;
  }

  /**
   * Returns {@link Tsne} as codes of two numbers. It learns nothing: codes are places on a map of
   * the very examples that are encoded, and mean nothing beside those of others.
   */
  public static Method tsne() {
    return new Fixed("t-SNE", training -> LearnedBaseline.encoding(Tsne.standard()::of));
  }

  /** Returns {@link Umap} as codes of two numbers; as with {@link #tsne}, it learns nothing. */
  public static Method umap() {
    return new UmapMethod();
  }

  /** Returns the squared {@link Mahalanobis} distance as an anomaly score. */
  public static Method mahalanobis() {
    return new Fixed(
        "Mahalanobis",
        training -> LearnedBaseline.score(Mahalanobis.fit(training.toArray())::squaredDistances));
  }

  /** Returns the linear filter with the least squared error: see {@link WienerFilter}. */
  public static Method wiener() {
    return new Fixed(
        "Wiener filter",
        training ->
            LearnedBaseline.reconstruction(WienerFilter.fit(training.toArray())::reconstruct));
  }

  /**
   * Returns a filter that learns nothing, such as a median.
   *
   * @param name what tables call it
   * @param filter what restores rows of a shape; empty where examples of that shape have no such
   *     filter
   */
  public static Method filter(
      String name, Function<Shape, Optional<UnaryOperator<float[][]>>> filter) {
    return new Fixed(
        name,
        training -> {
          Shape shape = training.head(1).samples().example();
          return LearnedBaseline.reconstruction(filter.apply(shape).orElse(null));
        });
  }

  /** Returns new examples from a normal distribution along principal components. */
  public static Method gaussian(int width) {
    requireWidth(width);
    return new Fixed(
        "PCA Gaussian " + width,
        training -> new GaussianSampler(Baseline.pca(training.toArray(), width)));
  }

  /** Returns new examples whose every column is drawn by itself from the training data. */
  public static Method independentColumns() {
    return new Fixed("independent columns", training -> new ColumnSampler(training.toArray()));
  }

  private static void requireWidth(int width) {
    if (width < 1) {
      throw new ConfigurationException("width must be at least 1, but was " + width);
    }
  }
}
