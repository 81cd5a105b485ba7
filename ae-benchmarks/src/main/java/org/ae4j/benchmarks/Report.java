package org.ae4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of a comparison as text. */
final class Report {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private Report() {}

  /** Returns lines, or one line of JSON. */
  static List<String> lines(List<Result> results, boolean json) throws IOException {
    List<String> ratios =
        results.stream().flatMap(r -> (json ? r.json() : r.ratioLines()).stream()).toList();
    if (ratios.isEmpty()) {
      return List.of();
    }
    if (json) {
      return List.of(
          "{\"processor\": \"%s\", \"results\": [%s]}"
              .formatted(processor().replace("\"", "'"), String.join(", ", ratios)));
    }
    List<String> lines = new ArrayList<>();
    lines.add("PROCESSOR " + processor());
    results.forEach(result -> lines.addAll(result.limitLines()));
    if (results.stream().anyMatch(Result::forcedAnyway)) {
      lines.add(
          "NOTE peer=torch-avx512 repeats peer=torch: on this processor PyTorch's MKL chooses"
              + " AVX-512 by itself");
    }
    lines.addAll(ratios);
    return lines;
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(PROCESSOR)) {
      return "unknown: " + System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return lines
          .filter(line -> line.startsWith("model name") || line.startsWith("cpu MHz"))
          .limit(1)
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .collect(
              Collectors.collectingAndThen(
                  Collectors.joining(),
                  name -> name + " × " + Runtime.getRuntime().availableProcessors()));
    }
  }
}
