package org.ae4j.core;

import java.util.Locale;
import java.util.Map;

/** Lists a model's weights in a table for the terminal. */
final class Summary {
  private static final String LINE = "%-44s %-22s %12s%n";

  private Summary() {}

  static String of(Snapshot snapshot) {
    StringBuilder table = new StringBuilder();
    table.append(line("weight", "shape", "numbers"));
    table.append("─".repeat(80)).append(System.lineSeparator());
    long total = 0;
    for (Map.Entry<String, FloatArray> weight : snapshot.weights().entrySet()) {
      Object shape = weight.getValue().shape();
      long count = weight.getValue().values().length;
      table.append(line(shortened(weight.getKey()), shape, grouped(count)));
      total += count;
    }
    table.append("─".repeat(80)).append(System.lineSeparator());
    return table.append(line("total", "", grouped(total))).toString();
  }

  private static String line(Object first, Object second, Object third) {
    return String.format(Locale.ROOT, LINE, first, second, third);
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String shortened(String path) {
    return path.length() <= 44 ? path : "…" + path.substring(path.length() - 43);
  }
}
