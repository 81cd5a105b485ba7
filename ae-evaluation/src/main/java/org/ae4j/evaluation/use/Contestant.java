package org.ae4j.evaluation.use;

import java.util.IdentityHashMap;
import java.util.Map;
import org.ae4j.data.Dataset;

/**
 * A method that takes part with one seed. It learns from every training set once, when first asked,
 * so that all uses judge the same model. For one thread.
 */
public final class Contestant implements AutoCloseable {
  private final Method method;
  private final long seed;
  private final Map<Dataset, Fitted> fitted = new IdentityHashMap<>();

  /**
   * Enters a method.
   *
   * @param seed names all random numbers of its training
   */
  public Contestant(Method method, long seed) {
    this.method = method;
    this.seed = seed;
  }

  /** Returns the name of the method. */
  public String name() {
    return method.name();
  }

  /** Returns what the method learned from a set; it stays open until this is closed. */
  public Fitted on(Dataset training) {
    Fitted known = fitted.get(training);
    if (known == null) {
      known = method.fit(training, seed);
      fitted.put(training, known);
    }
    return known;
  }

  @Override
  public void close() {
    fitted.values().forEach(Fitted::close);
    fitted.clear();
  }
}
