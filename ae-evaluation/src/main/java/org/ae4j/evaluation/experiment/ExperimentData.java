package org.ae4j.evaluation.experiment;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.use.AnomalyTask;
import org.ae4j.evaluation.use.UseData;

/**
 * A set that variants are compared on, scaled already.
 *
 * @param name what tables call it
 * @param train what methods learn from
 * @param test what they are judged on
 * @param normal the classes that anomaly detectors learn from, all others being anomalies; empty
 *     for the usual: of two classes the more frequent one, of several one that the seed chooses
 * @param settings what was chosen, by name, as reports show it
 */
public record ExperimentData(
    String name, Dataset train, Dataset test, List<Integer> normal, Map<String, String> settings) {
  public ExperimentData {
    normal = List.copyOf(normal);
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    if (name.isBlank()) {
      throw new ConfigurationException("a data set needs a name");
    }
    if (!Arrays.equals(train.shape(), test.shape())) {
      throw new ConfigurationException(
          "%s: training examples have shape %s but test examples %s; they must agree"
              .formatted(name, Arrays.toString(train.shape()), Arrays.toString(test.shape())));
    }
    for (int wanted : normal) {
      requireClass(name, train, wanted);
    }
  }

  private static void requireClass(String name, Dataset train, int wanted) {
    int[] known = train.hasLabels() ? classes(train) : new int[0];
    if (Arrays.stream(known).noneMatch(found -> found == wanted)) {
      throw new ConfigurationException(
          "%s: class %d shall be normal, but the classes are %s"
              .formatted(name, wanted, Arrays.toString(known)));
    }
  }

  /** Returns a set with its usual normal class. */
  public static ExperimentData of(String name, Dataset train, Dataset test) {
    return new ExperimentData(name, train, test, List.of(), Map.of());
  }

  /** Returns the same with other normal classes. */
  public ExperimentData withNormal(Integer... classes) {
    return new ExperimentData(name, train, test, List.of(classes), settings);
  }

  /** Returns the SHA-256 digest of all examples with their labels, in hexadecimal digits. */
  public String digest() {
    return digest(Budget.OWN);
  }

  /** Returns the digest of what is left under a budget. */
  String digest(Budget budget) {
    return new Fingerprint().add(budget.of(train)).add(test).hex();
  }

  private static int[] classes(Dataset data) {
    return Arrays.stream(data.labels()).distinct().sorted().toArray();
  }

  /** Returns what uses are measured on. */
  UseData useData(Budget budget, long seed) {
    Dataset seen = budget.of(train);
    return new UseData(seen, test, anomalies(seen, seed), seed);
  }

  private Optional<AnomalyTask> anomalies(Dataset seen, long seed) {
    if (!seen.hasLabels() || !test.hasLabels()) {
      return Optional.empty();
    }
    int[] wanted = normalClasses(seen, seed);
    int[] labels = test.labels();
    boolean[] anomalous = new boolean[labels.length];
    for (int i = 0; i < anomalous.length; i++) {
      int label = labels[i];
      anomalous[i] = Arrays.stream(wanted).noneMatch(one -> one == label);
    }
    long anomalies = IntStream.range(0, anomalous.length).filter(i -> anomalous[i]).count();
    boolean both = anomalies > 0 && anomalies < anomalous.length;
    return both
        ? Optional.of(new AnomalyTask(seen.ofClasses(wanted), test, anomalous))
        : Optional.empty();
  }

  private int[] normalClasses(Dataset seen, long seed) {
    if (!normal.isEmpty()) {
      return normal.stream().mapToInt(Integer::intValue).toArray();
    }
    int[] classes = classes(seen);
    if (classes.length > 2) {
      return new int[] {classes[Math.floorMod(seed, classes.length)]};
    }
    int[] labels = seen.labels();
    long first = Arrays.stream(labels).filter(label -> label == classes[0]).count();
    return new int[] {2 * first >= labels.length ? classes[0] : classes[classes.length - 1]};
  }
}
