package org.ae4j.evaluation.experiment;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Where codes lie.
 *
 * @param mean of every number of the code
 * @param deviation the standard deviation of every number of the code
 */
record Moments(double[] mean, double[] deviation) {
  static Moments of(float[][] codes) {
    int width = codes[0].length;
    double[] mean = new double[width];
    double[] deviation = new double[width];
    for (float[] code : codes) {
      for (int j = 0; j < width; j++) {
        mean[j] += code[j] / (double) codes.length;
      }
    }
    for (float[] code : codes) {
      for (int j = 0; j < width; j++) {
        deviation[j] += (code[j] - mean[j]) * (code[j] - mean[j]) / codes.length;
      }
    }
    for (int j = 0; j < width; j++) {
      deviation[j] = Math.sqrt(deviation[j]);
    }
    return new Moments(mean, deviation);
  }

  /** Returns the numbers of the code, the one that varies most first. */
  int[] byDeviation() {
    return IntStream.range(0, deviation.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -deviation[j]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Returns the mean code with one number moved by some standard deviations. */
  float[] moved(int number, double deviations) {
    float[] code = new float[mean.length];
    for (int j = 0; j < code.length; j++) {
      code[j] = (float) mean[j];
    }
    code[number] += (float) (deviations * deviation[number]);
    return code;
  }
}
