package org.ae4j.conv;

import java.util.List;
import java.util.Locale;
import org.ae4j.core.graph.Shape;

/** Lists blocks with the sizes of what they give. */
final class Table {
  private static final String LINE = "%-48s %-20s %10s%n";

  private Table() {}

  static String of(List<FeatureMaps> sizes, List<Block> blocks) {
    StringBuilder table = new StringBuilder(line("start", sizes.get(0), sizes.get(0).size()));
    for (int i = 0; i < blocks.size(); i++) {
      FeatureMaps size = sizes.get(i + 1);
      table.append(line(blocks.get(i).label(), size, size.size()));
    }
    return table.toString();
  }

  /** Returns the line of a code, which stands between the way down and the way up. */
  static String code(Shape code) {
    return line("code", code, code.size());
  }

  private static String line(String label, Object size, long numbers) {
    String shown = label.length() <= 48 ? label : label.substring(0, 47) + "…";
    return String.format(
        Locale.ROOT, LINE, shown, size, String.format(Locale.ROOT, "%,d", numbers));
  }
}
