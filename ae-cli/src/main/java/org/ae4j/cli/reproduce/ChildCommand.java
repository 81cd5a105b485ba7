package org.ae4j.cli.reproduce;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ae4j.core.DataException;

/** The command in a process of its own, as a user starts it; it can be killed. */
final class ChildCommand {
  private static final String PROGRAM = "org.ae4j.cli.Ae";

  private final List<String> command;
  private final File log;

  /**
   * Prepares a call.
   *
   * @param log gets what it prints
   * @param arguments the words after {@code ae}
   */
  ChildCommand(Path log, String... arguments) {
    this.log = log.toFile();
    command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith("-X") || option.startsWith("-D")) {
        command.add(option);
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), PROGRAM));
    command.addAll(Arrays.asList(arguments));
  }

  /**
   * Runs it to its end.
   *
   * @return how many seconds it took
   * @throws DataException if it did not end well
   */
  double finish() {
    long started = System.nanoTime();
    Process process = start();
    try {
      int exitCode = process.waitFor();
      if (exitCode != 0) {
        throw new DataException(
            String.join(" ", command) + " ended with " + exitCode + "; see " + log);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new DataException("interrupted while waiting for another process", e);
    }
    return (System.nanoTime() - started) / 1e9;
  }

  /**
   * Runs it and kills it, without a chance to tidy up, if it takes too long.
   *
   * @return whether it was killed
   */
  boolean killedAfter(double seconds) {
    Process process = start();
    try {
      boolean ended = process.waitFor(Math.round(1000 * seconds), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      return !ended;
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new DataException("interrupted while waiting for another process", e);
    }
  }

  private Process start() {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
