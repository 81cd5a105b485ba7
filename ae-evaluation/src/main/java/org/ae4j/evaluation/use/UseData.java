package org.ae4j.evaluation.use;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ae4j.data.Dataset;

/**
 * The examples that uses are measured on: scaled already, the same for all contestants with one
 * seed, and safe to share between threads.
 */
public final class UseData {
  private final Dataset train;
  private final Dataset test;
  private final Optional<AnomalyTask> anomalies;
  private final long seed;
  private final Map<String, Once> shared = new ConcurrentHashMap<>();

  /**
   * Puts the parts together.
   *
   * @param train what methods learn from
   * @param test what they are judged on
   * @param anomalies what detectors learn from and are judged on, where the data has two kinds
   * @param seed names the random numbers of the measures: noise, subsets, new examples
   */
  public UseData(Dataset train, Dataset test, Optional<AnomalyTask> anomalies, long seed) {
    this.train = Objects.requireNonNull(train, "train");
    this.test = Objects.requireNonNull(test, "test");
    this.anomalies = Objects.requireNonNull(anomalies, "anomalies");
    this.seed = seed;
  }

  /** Returns what methods learn from. */
  public Dataset train() {
    return train;
  }

  /** Returns what methods are judged on. */
  public Dataset test() {
    return test;
  }

  /** Returns what detectors learn from and are judged on, where the data has two kinds. */
  public Optional<AnomalyTask> anomalies() {
    return anomalies;
  }

  /** Returns the name of the random numbers of the measures. */
  public long seed() {
    return seed;
  }

  /**
   * Returns something that all contestants share, such as a classifier of the data. Made by whoever
   * asks first; others wait. Making it may ask for other shared things.
   *
   * @param name names it and whatever it depends on; one name always goes with one type
   */
  @SuppressWarnings("unchecked")
  public <T> T once(String name, Supplier<T> make) {
    return (T) shared.computeIfAbsent(name, missing -> new Once()).get(make);
  }

  /** A value that is made when it is first asked for. */
  private static final class Once {
    private Object value;

    synchronized Object get(Supplier<?> make) {
      value = value == null ? Objects.requireNonNull(make.get()) : value;
      return value;
    }
  }
}
