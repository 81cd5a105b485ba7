package org.ae4j.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** The result of one contest, in lines that a program may read. */
final class Ratios {
  private static final String OURS = "ours";

  private Ratios() {}

  /**
   * Returns a line per peer. The fastest of those that run PyTorch counts as {@code torch}, and
   * with MKL's AVX-512 forced as {@code torch-avx512}.
   *
   * @param speeds examples per second by contestant
   */
  static List<String> lines(Workload workload, int threads, Map<String, Double> speeds) {
    List<String> lines = new ArrayList<>();
    if (!speeds.containsKey(OURS)) {
      return lines;
    }
    double ours = speeds.get(OURS);
    double limit = fastest(speeds, name -> name.startsWith("limit")).orElse(Double.NaN);
    peers(speeds)
        .forEach(
            (peer, theirs) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "RATIO workload=%s threads=%d peer=%s ours=%.0f theirs=%.0f ratio=%.2f"
                            + " limit=%.0f share=%.2f",
                        workload.name(),
                        threads,
                        peer,
                        ours,
                        theirs,
                        ours / theirs,
                        limit,
                        ours / limit)));
    return lines;
  }

  private static Map<String, Double> peers(Map<String, Double> speeds) {
    Predicate<String> torch = name -> name.startsWith("torch");
    Predicate<String> forced = name -> name.endsWith(Field.AVX512);
    Map<String, Double> peers = new LinkedHashMap<>();
    fastest(speeds, torch.and(forced.negate())).ifPresent(best -> peers.put("torch", best));
    fastest(speeds, torch.and(forced)).ifPresent(best -> peers.put("torch" + Field.AVX512, best));
    speeds.forEach(
        (name, speed) -> {
          if (!name.equals(OURS) && !name.startsWith("limit")) {
            peers.put(name, speed);
          }
        });
    return peers;
  }

  private static OptionalDouble fastest(Map<String, Double> speeds, Predicate<String> of) {
    return speeds.entrySet().stream()
        .filter(entry -> of.test(entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .max();
  }
}
