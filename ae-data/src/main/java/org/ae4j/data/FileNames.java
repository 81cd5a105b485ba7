package org.ae4j.data;

import java.nio.file.Path;
import java.util.Locale;

/** What the name of a file tells. */
final class FileNames {
  private FileNames() {}

  /** Returns the lower-case ending without {@code .gz}: {@code csv} for {@code Wine.CSV.gz}. */
  static String ending(Path file) {
    String name = withoutGzip(file.getFileName().toString()).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Returns whether the file is to be packed. */
  static boolean isGzip(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /** Returns the name without its endings: {@code wine} for {@code wine.csv.gz}. */
  static String stem(Path file) {
    Path last = file.toAbsolutePath().normalize().getFileName();
    String name = last == null ? file.toString() : withoutGzip(last.toString());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String withoutGzip(String name) {
    boolean packed = name.toLowerCase(Locale.ROOT).endsWith(".gz");
    return packed ? name.substring(0, name.length() - 3) : name;
  }
}
