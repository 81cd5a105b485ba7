package org.ae4j.benchmarks;

import java.io.IOException;

/** Programs that a machine may have or lack. */
final class Programs {
  private Programs() {}

  /** Returns whether a command exists and succeeds. */
  static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
