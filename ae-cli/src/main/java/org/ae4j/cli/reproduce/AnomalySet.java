package org.ae4j.cli.reproduce;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ae4j.core.NoiseSource;
import org.ae4j.data.Dataset;
import org.ae4j.data.FittedScaler;
import org.ae4j.data.Scaler;

/**
 * A labelled set divided for detectors: half of the normal rows to learn from, standardised by
 * them; the other half and all anomalies to be judged on.
 *
 * @param normal rows to learn from, in random order
 * @param test rows to score
 * @param anomalous which of those are anomalies
 */
record AnomalySet(float[][] normal, float[][] test, boolean[] anomalous) {
  /** Divides a set whose label 1 marks anomalies. */
  static AnomalySet of(Dataset data, long seed) {
    int[] labels = data.labels();
    int[] order =
        new NoiseSource(seed).stream("normal rows of " + data.name()).permutation(0, labels.length);
    int[] normal = IntStream.of(order).filter(i -> labels[i] == 0).toArray();
    int half = normal.length / 2;
    int[] anomalies = IntStream.of(order).filter(i -> labels[i] != 0).toArray();
    int[] others = Arrays.copyOfRange(normal, half, normal.length);
    int[] test = IntStream.concat(IntStream.of(others), IntStream.of(anomalies)).toArray();
    boolean[] anomalous = new boolean[test.length];
    Arrays.fill(anomalous, others.length, test.length, true);
    Dataset rows = data.withoutLabels();
    Dataset learned = rows.subset(Arrays.copyOf(normal, half));
    FittedScaler scaler = Scaler.standard().fit(learned);
    return new AnomalySet(
        scaler.transform(learned).toArray(),
        scaler.transform(rows.subset(test)).toArray(),
        anomalous);
  }

  /** Returns so many rows to learn from: all of them again and again, or the first. */
  float[][] repeated(int count) {
    float[][] rows = new float[count][];
    Arrays.setAll(rows, i -> normal[i % normal.length]);
    return rows;
  }
}
