package org.ae4j.cli.use;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ae4j.cli.data.Conditions;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.generation.CodePath;
import org.ae4j.evaluation.generation.CodeSpread;
import org.ae4j.evaluation.generation.GaussianMixture;

/**
 * New examples of a model, in rows with captions. Codes that are made are replaced by the nearest
 * ones of the codebook where there is one. A model with classes as conditions is asked for one
 * class per row of draws, and else keeps the class of the example it starts from.
 *
 * @param model a fitted model
 * @param seed names the random numbers
 */
public record Generation(TrainedAutoencoder model, long seed) {
  private static final int PER_ROW = 10;

  /**
   * More numbers in covariances than that take minutes to fit, and more examples than there are.
   */
  private static final long MOST_COVARIANCES = 100_000;

  /** Draws codes from the prior. */
  public Map<String, float[][]> fromPrior(int count, Optional<Integer> wanted) {
    float[][] drawn =
        conditions(count, wanted)
            .map(conditions -> model.sampler().orElseThrow().sample(conditions, seed))
            .orElseGet(() -> model.sampler().orElseThrow().sample(count, seed));
    return inRows(drawn, wanted);
  }

  /**
   * Draws codes from a mixture of normal distributions fitted to the model's codes of examples.
   *
   * @param examples at least two for each component
   * @throws ConfigurationException if codes are too wide for so many full covariances
   */
  public Map<String, float[][]> fromMixture(
      Dataset examples, int components, int count, Optional<Integer> wanted) {
    requireNarrow(components);
    float[][] known = model.encode(Conditions.of(examples, model));
    GaussianMixture mixture = GaussianMixture.fit(known, components, seed);
    Samples codes = Samples.of(model.nearestCodes(mixture.sample(count, seed)));
    Samples complete = conditions(count, wanted).map(codes::withCondition).orElse(codes);
    return inRows(model.decode(complete), wanted);
  }

  private void requireNarrow(int components) {
    long width = model.codeShape().size();
    if (components * width * width > MOST_COVARIANCES) {
      throw new ConfigurationException(
          ("codes of %,d numbers are too wide to fit %d normal distributions to: each has %,d"
                  + " covariances, and together they may have %,d; %strain a narrower code, or a"
                  + " model with a prior")
              .formatted(
                  width,
                  components,
                  width * width,
                  MOST_COVARIANCES,
                  width * width <= MOST_COVARIANCES ? "fit fewer, " : ""));
    }
  }

  /** Returns the class of each draw: the wanted one, or ten of each in turn. */
  private int[] classes(int count, Optional<Integer> wanted) {
    int all = Conditions.classes(model).orElse(1);
    return IntStream.range(0, count).map(i -> wanted.orElse(i / PER_ROW % all)).toArray();
  }

  private Optional<Samples> conditions(int count, Optional<Integer> wanted) {
    return Conditions.classes(model)
        .map(classes -> Conditions.oneHot(classes(count, wanted), classes));
  }

  private Map<String, float[][]> inRows(float[][] drawn, Optional<Integer> wanted) {
    int[] classes = classes(drawn.length, wanted);
    boolean conditional = Conditions.classes(model).isPresent();
    Map<String, float[][]> rows = new LinkedHashMap<>();
    for (int start = 0; start < drawn.length; start += PER_ROW) {
      int end = Math.min(drawn.length, start + PER_ROW);
      String numbers = (start + 1) + " to " + end;
      String caption = conditional ? "class " + classes[start] + ", " + numbers : numbers;
      rows.put(caption, Arrays.copyOfRange(drawn, start, end));
    }
    return rows;
  }

  /**
   * Goes from every second example to the one behind it.
   *
   * @param examples at least two for each way
   */
  public Map<String, float[][]> between(Dataset examples, CodePath path, int ways, int steps) {
    require(2L * ways, examples.size(), "examples for " + ways + " ways between two");
    Dataset ends = examples.head(2 * ways);
    float[][] codes = model.encode(Conditions.of(ends, model));
    Map<String, float[][]> rows = new LinkedHashMap<>();
    for (int from = 0; from + 1 < codes.length; from += 2) {
      float[][] way = path.between(codes[from], codes[from + 1], steps);
      String caption = "example " + (from + 1) + " to " + (from + 2);
      rows.put(caption, decoded(way, ends, from));
    }
    return rows;
  }

  /**
   * Moves one number of the first example's code at a time.
   *
   * @param examples at least two, whose codes say how far
   * @param dimensions how many, at most all
   */
  public Map<String, float[][]> along(Dataset examples, int dimensions, double reach, int steps) {
    float[][] codes = model.encode(Conditions.of(examples, model));
    require(dimensions, codes[0].length, "numbers in a code to move so many");
    CodeSpread spread = CodeSpread.of(codes);
    Map<String, float[][]> rows = new LinkedHashMap<>();
    for (int dimension : spread.liveliest(dimensions)) {
      float[][] way = spread.along(codes[0], dimension, reach, steps);
      rows.put("number " + (dimension + 1), decoded(way, examples, 0));
    }
    return rows;
  }

  /**
   * Varies examples: draws codes of their posteriors where the model has any, else codes around
   * theirs.
   *
   * @param examples at least as many as are varied
   * @param scale of the latter, in standard deviations of all codes
   */
  public Map<String, float[][]> around(Dataset examples, int varied, int count, double scale) {
    require(varied, examples.size(), "examples to vary so many");
    float[][] codes = model.encode(Conditions.of(examples, model));
    Dataset first = examples.head(varied);
    boolean posterior = hasPosterior();
    Map<String, float[][]> rows = new LinkedHashMap<>();
    for (int i = 0; i < first.size(); i++) {
      float[][] near =
          posterior
              ? drawn(first.subset(i), count)
              : CodeSpread.of(codes).around(codes[i], scale, count, seed + i);
      rows.put("example " + (i + 1), decoded(near, first, i));
    }
    return rows;
  }

  private static void require(long needed, int there, String what) {
    if (needed > there) {
      throw new DataException(
          "it takes %,d %s, but there are %,d; ask for fewer".formatted(needed, what, there));
    }
  }

  /** Returns whether the model knows how its codes of an example are distributed. */
  public boolean hasPosterior() {
    return model
        .autoencoder()
        .model(model.snapshot().example(), Phase.EVALUATION, model.snapshot().condition(), false)
        .latent()
        .logRatio()
        .isPresent();
  }

  /** Returns codes drawn of one example's posterior. */
  private float[][] drawn(Dataset example, int count) {
    Samples repeated = Conditions.of(example.subset(new int[count]), model);
    return model.measure(repeated, seed, graph -> graph.latent().code().flatten());
  }

  private float[][] decoded(float[][] codes, Dataset examples, int example) {
    Samples complete = Samples.of(model.nearestCodes(codes));
    return model.decode(
        Conditions.classes(model)
            .map(
                classes -> {
                  int[] labels = new int[codes.length];
                  Arrays.fill(labels, examples.label(example));
                  return complete.withCondition(Conditions.oneHot(labels, classes));
                })
            .orElse(complete));
  }
}
