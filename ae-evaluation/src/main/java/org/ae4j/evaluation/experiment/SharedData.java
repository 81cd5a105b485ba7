package org.ae4j.evaluation.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ae4j.evaluation.use.UseData;

/** The data of runs, made when first needed and let go when no run is left that needs it. */
final class SharedData {
  private final Map<List<Object>, UseData> made = new HashMap<>();
  private final Map<List<Object>, Integer> left = new HashMap<>();

  private static List<Object> key(Run run) {
    return List.of(run.data().name(), run.budget().name(), run.seed());
  }

  /** Counts a run that will need its data. */
  synchronized void expect(Run run) {
    left.merge(key(run), 1, Integer::sum);
  }

  /** Returns the data of a run. */
  synchronized UseData take(Run run) {
    return made.computeIfAbsent(key(run), missing -> run.data().useData(run.budget(), run.seed()));
  }

  /** Says that a run needs its data no longer. */
  synchronized void give(Run run) {
    if (left.merge(key(run), -1, Integer::sum) == 0) {
      made.remove(key(run));
    }
  }
}
