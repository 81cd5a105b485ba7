package org.ae4j.denoising;

import java.util.Arrays;
import org.ae4j.core.Corruption;
import org.ae4j.core.Samples;
import org.ae4j.core.graph.Shape;

/** What a corruption makes of many copies of one number, and the moments of that. */
record Moments(double mean, double variance, double kurtosis) {
  /** How many examples are damaged. */
  static final int EXAMPLES = 1000;

  /** Returns equal examples filled with a number. */
  static Samples filled(double value, int examples, Shape example) {
    float[] values = new float[Math.toIntExact(examples * example.size())];
    Arrays.fill(values, (float) value);
    return Samples.of(example, values);
  }

  /** Damages 1000 examples of 100 equal numbers. */
  static Moments of(Corruption corruption, double value) {
    return of(CorruptedCopy.of(corruption, filled(value, EXAMPLES, Shape.of(100)), 3).toArray());
  }

  static Moments of(float[][] rows) {
    double[] all = flat(rows);
    double mean = Arrays.stream(all).average().orElseThrow();
    double variance = Arrays.stream(all).map(x -> Math.pow(x - mean, 2)).average().orElseThrow();
    double fourth = Arrays.stream(all).map(x -> Math.pow(x - mean, 4)).average().orElseThrow();
    return new Moments(mean, variance, fourth / (variance * variance));
  }

  /** Returns one column of every example. */
  static Moments ofColumn(float[][] rows, int column) {
    float[][] single = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      single[i] = new float[] {rows[i][column]};
    }
    return of(single);
  }

  static double[] flat(float[][] rows) {
    return Arrays.stream(rows)
        .flatMapToDouble(
            row -> java.util.stream.IntStream.range(0, row.length).mapToDouble(i -> row[i]))
        .toArray();
  }

  /** Returns the part of the numbers that satisfy a condition. */
  static double part(float[][] rows, java.util.function.DoublePredicate condition) {
    double[] all = flat(rows);
    return (double) Arrays.stream(all).filter(condition).count() / all.length;
  }

  /** Returns random examples between 0 and 1. */
  static Samples random(int examples, long... example) {
    Shape shape = Shape.of(example);
    org.ae4j.core.NoiseStream stream = new org.ae4j.core.NoiseSource(5).stream("examples");
    float[] values = new float[Math.toIntExact(examples * shape.size())];
    stream.fill(org.ae4j.core.Distribution.UNIFORM, 0, 0, values, values.length);
    return Samples.of(shape, values);
  }
}
