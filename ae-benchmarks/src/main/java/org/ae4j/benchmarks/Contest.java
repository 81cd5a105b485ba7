package org.ae4j.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One workload at one number of threads: contestants take turns, every other round in reverse.
 *
 * @param rounds turns per contestant
 * @param warmUp seconds before the first turn
 * @param seconds seconds per turn
 * @param clock what a turn is measured by
 */
record Contest(int rounds, double warmUp, double seconds, Clock clock) {
  /** Seconds until a process has done its first piece of work. */
  private static final double STARTING = 4;

  /** Seconds that PyTorch's compiler takes longer. */
  private static final double COMPILING = 30;

  /** What a turn is measured by. */
  enum Clock {
    /** The time that passes. */
    WALL,
    /** The time that processors work, which says something on a busy machine as well. */
    CPU;

    private double speed(Contestant.Turn turn) {
      return turn.examples() / (this == WALL ? turn.seconds() : turn.processorSeconds());
    }
  }

  /** Returns about how many seconds it takes. */
  double seconds(List<String> names) {
    double start = names.size() * STARTING + (names.contains("torch-compiled") ? COMPILING : 0);
    return start + names.size() * (warmUp + rounds * seconds);
  }

  /**
   * Lets contestants compete.
   *
   * @param progress is told who could not, and why
   * @return each one's median of examples per second
   */
  Map<String, Double> run(
      Field field, List<String> names, Peer.Assignment work, PrintStream progress)
      throws IOException {
    List<Contestant> contestants = new ArrayList<>();
    try {
      for (String name : names) {
        try {
          contestants.add(field.start(name, work));
        } catch (IOException e) {
          progress.println("  left out: " + e.getMessage());
        }
      }
      return medians(turns(contestants));
    } finally {
      contestants.forEach(Contestant::close);
    }
  }

  private Map<String, List<Double>> turns(List<Contestant> contestants) throws IOException {
    Map<String, List<Double>> results = new LinkedHashMap<>();
    for (Contestant contestant : contestants) {
      contestant.turn(warmUp);
      results.put(contestant.name(), new ArrayList<>());
    }
    List<Contestant> order = new ArrayList<>(contestants);
    for (int round = 0; round < rounds; round++) {
      for (Contestant contestant : order) {
        results.get(contestant.name()).add(clock.speed(contestant.turn(seconds)));
      }
      Collections.reverse(order);
    }
    return results;
  }

  private static Map<String, Double> medians(Map<String, List<Double>> results) {
    Map<String, Double> medians = new LinkedHashMap<>();
    results.forEach((name, values) -> medians.put(name, median(values)));
    return medians;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
