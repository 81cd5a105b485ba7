package org.ae4j.evaluation.sparse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Samples;
import org.ae4j.evaluation.classify.LinearProbe;

/**
 * How much of a class a few latents know: for every class the latents whose mean differs most
 * between its examples and the others, and a logistic regression on these alone. Gurnee et al.
 * (2023), <a href="https://arxiv.org/abs/2305.01610">Finding neurons in a haystack</a>, section 3.
 *
 * <p>Each class is told from as many examples of the others, so that guessing is right half of the
 * time; of the larger side some are taken at random, always the same ones.
 *
 * @param codes shape {@code [examples, latents]}, to choose and fit on
 * @param labels the class of every example, from 0
 */
public record SparseProbing(float[][] codes, int[] labels) {
  public SparseProbing {
    requireTogether(codes, labels);
  }

  private static void requireTogether(float[][] codes, int[] labels) {
    Objects.requireNonNull(labels, "labels");
    if (Samples.of(codes).size() != labels.length) {
      throw new DataException(
          "there are %d codes but %d labels; give one label per code"
              .formatted(codes.length, labels.length));
    }
  }

  /**
   * Returns how often a class is told right, averaged over the classes that both sets have.
   *
   * @param unseen codes to judge on, shape {@code [examples, latents]}
   * @param wanted the class of every one of them
   * @param most how many latents may be used at most, usually 8
   * @return from 0 to 1; element k is for k + 1 latents
   * @throws DataException if labels do not fit codes, or no class can be told from others
   */
  public double[] accuracies(float[][] unseen, int[] wanted, int most) {
    requireTogether(unseen, wanted);
    if (most < 1 || most > codes[0].length) {
      throw new ConfigurationException(
          "most must be from 1 to the " + codes[0].length + " latents, but was " + most);
    }
    int[] classes =
        IntStream.of(labels).distinct().sorted().filter(c -> divides(wanted, c)).toArray();
    if (classes.length == 0 || !divides(labels, classes[0])) {
      throw new DataException(
          "no class can be told from others; give examples of at least two to fit and to judge on");
    }
    double[] sums = new double[most];
    for (int wantedClass : classes) {
      int[] latents = informative(wantedClass, most);
      for (int k = 1; k <= most; k++) {
        sums[k - 1] += accuracy(unseen, wanted, wantedClass, Arrays.copyOf(latents, k));
      }
    }
    return Arrays.stream(sums).map(sum -> sum / classes.length).toArray();
  }

  private static boolean divides(int[] labels, int wantedClass) {
    long members = IntStream.of(labels).filter(label -> label == wantedClass).count();
    return members > 0 && members < labels.length;
  }

  /** Returns the latents whose means differ most, the most different first. */
  private int[] informative(int wantedClass, int most) {
    double[] differences = new double[codes[0].length];
    double members = IntStream.of(labels).filter(label -> label == wantedClass).count();
    for (int i = 0; i < codes.length; i++) {
      double share = labels[i] == wantedClass ? 1 / members : -1 / (labels.length - members);
      for (int j = 0; j < differences.length; j++) {
        differences[j] += share * codes[i][j];
      }
    }
    return IntStream.range(0, differences.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -Math.abs(differences[j])))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private double accuracy(float[][] unseen, int[] wanted, int wantedClass, int[] latents) {
    int[] fitted = balanced(labels, wantedClass);
    int[] judged = balanced(wanted, wantedClass);
    LinearProbe probe =
        LinearProbe.fit(chosen(codes, fitted, latents), sides(labels, fitted, wantedClass));
    return probe.accuracy(chosen(unseen, judged, latents), sides(wanted, judged, wantedClass));
  }

  private static int[] sides(int[] labels, int[] examples, int wantedClass) {
    return IntStream.of(examples).map(i -> labels[i] == wantedClass ? 1 : 0).toArray();
  }

  private static float[][] chosen(float[][] codes, int[] examples, int[] latents) {
    float[][] rows = new float[examples.length][latents.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < latents.length; j++) {
        rows[i][j] = codes[examples[i]][latents[j]];
      }
    }
    return rows;
  }

  private static int[] balanced(int[] labels, int wantedClass) {
    int[] members =
        IntStream.range(0, labels.length).filter(i -> labels[i] == wantedClass).toArray();
    int[] others =
        IntStream.range(0, labels.length).filter(i -> labels[i] != wantedClass).toArray();
    int count = Math.min(members.length, others.length);
    return IntStream.concat(some(members, count), some(others, count)).toArray();
  }

  private static IntStream some(int[] indices, int count) {
    int[] order = new NoiseSource(0).stream("sparse probing").permutation(0, indices.length);
    return IntStream.range(0, count).map(i -> indices[order[i]]);
  }
}
