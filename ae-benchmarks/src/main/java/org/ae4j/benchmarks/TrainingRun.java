package org.ae4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run of {@code ae train} that was watched from outside.
 *
 * @param peakMegabytes the most that was resident
 * @param firstEpochSeconds from the start of the process until it told of the first epoch
 */
record TrainingRun(double peakMegabytes, double firstEpochSeconds) {
  private static final String FIRST_EPOCH = "epoch 1/";
  private static final int LOOK_MILLISECONDS = 20;

  /**
   * Runs a command to its end.
   *
   * @param command {@code ae train} with options
   * @param out the folder for its files
   */
  static TrainingRun of(List<String> command, Path out) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of("--out", out.toString()));
    long start = System.nanoTime();
    Path log = Files.createTempFile(out.toAbsolutePath().getParent(), "train", ".log");
    Process process =
        new ProcessBuilder(whole)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(log.toFile())
            .start();
    double firstEpoch = Double.NaN;
    double peak = 0;
    while (!process.waitFor(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, ResidentMemory.of(process.pid()).peakMegabytes());
      if (Double.isNaN(firstEpoch) && Files.readString(log).contains(FIRST_EPOCH)) {
        firstEpoch = (System.nanoTime() - start) / 1e9;
      }
    }
    if (process.exitValue() != 0 || Double.isNaN(firstEpoch)) {
      throw new IOException(String.join(" ", whole) + " did not finish an epoch");
    }
    return new TrainingRun(peak, firstEpoch);
  }
}
