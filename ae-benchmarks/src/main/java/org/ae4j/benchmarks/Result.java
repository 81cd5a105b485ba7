package org.ae4j.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What one contest brought. The fastest of those that run PyTorch counts as {@code torch}, and with
 * MKL's AVX-512 forced as {@code torch-avx512}; the fastest way through the products is the limit.
 *
 * @param speeds examples per second by contestant
 * @param forcedAnyway whether PyTorch needs no force for AVX-512
 */
record Result(Workload workload, int threads, Map<String, Double> speeds, boolean forcedAnyway) {
  static final String OURS = "ours";
  static final String LIMIT = "limit";
  static final String LIMIT_SPLIT = "limit-split";

  static final String TORCH = "torch";

  Result {
    speeds = new LinkedHashMap<>(speeds);
  }

  /** Returns our own examples per second; NaN if we did not take part. */
  double ours() {
    return speeds.getOrDefault(OURS, Double.NaN);
  }

  /** Returns the examples per second that the products alone allow; NaN if nobody measured them. */
  double limit() {
    return fastest(name -> name.startsWith(LIMIT)).orElse(Double.NaN);
  }

  /** Returns a line per way through the products. */
  List<String> limitLines() {
    List<String> lines = new ArrayList<>();
    speeds.forEach(
        (name, speed) -> {
          if (name.startsWith(LIMIT)) {
            lines.add(
                String.format(
                    Locale.ROOT,
                    "LIMIT workload=%s threads=%d way=%s speed=%.0f",
                    workload.name(),
                    threads,
                    name,
                    speed));
          }
        });
    return lines;
  }

  /** Returns a line per peer; none if we did not take part. */
  List<String> ratioLines() {
    return lines(
        "RATIO workload=%s threads=%d peer=%s ours=%.0f theirs=%.0f ratio=%.2f limit=%.2f");
  }

  /** Returns an object of JSON per peer; none if we did not take part. */
  List<String> json() {
    String format =
        "{\"workload\": \"%s\", \"threads\": %d, \"peer\": \"%s\", \"ours\": %.1f,"
            + " \"theirs\": %.1f, \"ratio\": %.4f, \"limit\": %.4f}";
    return lines(format).stream().map(line -> line.replace("NaN", "null")).toList();
  }

  private List<String> lines(String format) {
    List<String> lines = new ArrayList<>();
    if (speeds.containsKey(OURS)) {
      peers()
          .forEach(
              (peer, theirs) -> {
                Object[] values = {
                  workload.name(), threads, peer, ours(), theirs, ours() / theirs, ours() / limit()
                };
                lines.add(String.format(Locale.ROOT, format, values));
              });
    }
    return lines;
  }

  /** Returns examples per second by peer, PyTorch's best first. */
  Map<String, Double> peers() {
    Predicate<String> torch = name -> name.startsWith(TORCH);
    Predicate<String> forced = name -> name.endsWith(Field.AVX512);
    Map<String, Double> peers = new LinkedHashMap<>();
    OptionalDouble installed = fastest(torch.and(forced.negate()));
    installed.ifPresent(best -> peers.put(TORCH, best));
    (forcedAnyway ? installed : fastest(torch.and(forced)))
        .ifPresent(best -> peers.put(TORCH + Field.AVX512, best));
    speeds.forEach(
        (name, speed) -> {
          if (!name.equals(OURS) && !name.startsWith(LIMIT)) {
            peers.put(name, speed);
          }
        });
    return peers;
  }

  private OptionalDouble fastest(Predicate<String> of) {
    return speeds.entrySet().stream()
        .filter(entry -> of.test(entry.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .max();
  }
}
