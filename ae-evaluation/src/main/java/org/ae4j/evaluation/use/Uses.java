package org.ae4j.evaluation.use;

import java.util.List;

/** The uses that are measured. */
public final class Uses {
  private static final List<Use> ALL = List.of();

  private Uses() {}

  /** Returns all uses in the order of tables; a new one adds itself to the list. */
  public static List<Use> all() {
    return ALL;
  }
}
