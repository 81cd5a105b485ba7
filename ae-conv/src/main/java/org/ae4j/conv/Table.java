package org.ae4j.conv;

import java.util.List;
import java.util.Locale;

/** Lists blocks with the sizes of what they give. */
final class Table {
  private static final String LINE = "%-48s %-20s %10s%n";

  private Table() {}

  static String of(List<FeatureMaps> sizes, List<Block> blocks) {
    StringBuilder table = new StringBuilder(line("start", sizes.get(0)));
    for (int i = 0; i < blocks.size(); i++) {
      table.append(line(blocks.get(i).label(), sizes.get(i + 1)));
    }
    return table.toString();
  }

  private static String line(String label, FeatureMaps size) {
    String numbers = String.format(Locale.ROOT, "%,d", size.size());
    String shown = label.length() <= 48 ? label : label.substring(0, 47) + "…";
    return String.format(Locale.ROOT, LINE, shown, size, numbers);
  }
}
