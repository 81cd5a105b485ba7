package org.ae4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The memory of a process that is in the machine's, as Linux counts it.
 *
 * @param nowMegabytes at this moment
 * @param peakMegabytes the most so far
 */
record ResidentMemory(double nowMegabytes, double peakMegabytes) {
  private static final Path PROCESSES = Path.of("/proc");
  private static final String STATUS = "status";
  private static final double KILOBYTES_PER_MEGABYTE = 1024;

  /** Returns whether this system tells. */
  static boolean known() {
    return Files.isReadable(PROCESSES.resolve("self").resolve(STATUS));
  }

  /** Returns the memory of a process; 0 if it is gone. */
  static ResidentMemory of(long pid) throws IOException {
    Path status = PROCESSES.resolve(Long.toString(pid)).resolve(STATUS);
    if (!Files.isReadable(status)) {
      return new ResidentMemory(0, 0);
    }
    try (Stream<String> lines = Files.lines(status)) {
      Map<String, Double> sizes =
          lines
              .filter(line -> line.startsWith("VmRSS:") || line.startsWith("VmHWM:"))
              .map(line -> line.split("\\s+"))
              .collect(Collectors.toMap(words -> words[0], words -> megabytes(words[1])));
      return new ResidentMemory(
          sizes.getOrDefault("VmRSS:", 0.0), sizes.getOrDefault("VmHWM:", 0.0));
    }
  }

  private static double megabytes(String kilobytes) {
    return Long.parseLong(kilobytes) / KILOBYTES_PER_MEGABYTE;
  }
}
