package org.ae4j.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the cost of an example grows, along one axis at a time. */
final class Costs {
  private static final double MICROSECONDS = 1e6;

  private Costs() {}

  /** Where a workload lies on an axis. */
  record Place(String axis, int value) {}

  /** Returns a line per place on each axis and number of threads. */
  static List<String> lines(Comparison comparison, List<Integer> threads) throws IOException {
    Map<Workload, List<Place>> places = places();
    List<String> lines = new ArrayList<>();
    for (Result result : comparison.run(List.copyOf(places.keySet()), threads)) {
      places.get(result.workload()).forEach(place -> lines.add(line(place, result)));
    }
    return lines;
  }

  private static String line(Place place, Result result) {
    return String.format(
        Locale.ROOT,
        "COST axis=%s value=%d threads=%d ours=%.0f torch=%.0f microseconds=%.2f limit=%.2f",
        place.axis,
        place.value,
        result.threads(),
        result.ours(),
        result.peers().getOrDefault(Result.TORCH, Double.NaN),
        MICROSECONDS / result.ours(),
        result.ours() / result.limit());
  }

  /** Returns the workloads, of which one may lie on several axes. */
  static Map<Workload, List<Place>> places() {
    Map<Workload, List<Place>> places = new LinkedHashMap<>();
    for (int width : new int[] {128, 256, 512, 1024, 2048}) {
      put(places, "stack-784-%d-64@128".formatted(width), "width", width);
    }
    for (int depth = 1; depth <= 4; depth++) {
      String hidden =
          IntStream.range(0, depth).mapToObj(i -> "256").collect(Collectors.joining("-"));
      put(places, "stack-784-%s-64@128".formatted(hidden), "depth", depth);
    }
    for (int batch : new int[] {16, 64, 256, 1024, 4096}) {
      put(places, "stack-784-512-256-64@%d".formatted(batch), "batch", batch);
    }
    for (int examples : new int[] {1_000, 10_000, 60_000}) {
      put(places, "stack-784-512-256-64@128x%d".formatted(examples), "examples", examples);
    }
    return places;
  }

  private static void put(Map<Workload, List<Place>> places, String name, String axis, int value) {
    places
        .computeIfAbsent(Workload.named(name), workload -> new ArrayList<>())
        .add(new Place(axis, value));
  }
}
