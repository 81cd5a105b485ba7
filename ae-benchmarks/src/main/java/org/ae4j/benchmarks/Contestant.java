package org.ae4j.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that works when it is its turn. */
final class Contestant implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 5;
  private static final int LAST_LINES = 5;
  private static final String STACK_FRAME = "\tat ";

  private final String name;
  private final Process process;
  private final Path log;
  private final BufferedReader answers;
  private final Writer turns;

  private Contestant(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.turns = process.outputWriter(StandardCharsets.US_ASCII);
  }

  /**
   * Starts a process and waits until it has done its first piece of work.
   *
   * @param environment what to change of this process's environment
   * @param log where its standard error goes
   * @throws IOException if it ends before that, with the last lines of its log
   */
  static Contestant start(
      String name, List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
    builder.environment().putAll(environment);
    Contestant contestant = new Contestant(name, builder.start(), log);
    try {
      contestant.answer(Pace.READY);
      return contestant;
    } catch (IOException e) {
      contestant.close();
      throw e;
    }
  }

  String name() {
    return name;
  }

  /**
   * Lets it work for a while.
   *
   * @return what it did
   */
  Turn turn(double seconds) throws IOException {
    Duration before = processorTime();
    turns.write(String.format(Locale.ROOT, "%.3f%n", seconds));
    turns.flush();
    String[] answer = answer(Pace.RESULT).split(" ");
    return new Turn(
        Double.parseDouble(answer[0]),
        Double.parseDouble(answer[1]),
        processorTime().minus(before).toNanos() / 1e9);
  }

  /** Returns the number of its process. */
  long pid() {
    return process.pid();
  }

  private Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * What a contestant did in one turn.
   *
   * @param seconds how long it took
   * @param processorSeconds how long processors worked for it, all threads together
   */
  record Turn(double examples, double seconds, double processorSeconds) {}

  /** Returns what follows a prefix on the next line that begins with it. */
  private String answer(String prefix) throws IOException {
    String line = answers.readLine();
    while (line != null && !line.startsWith(prefix)) {
      line = answers.readLine();
    }
    if (line == null) {
      throw new IOException(name + " ended: " + lastWords());
    }
    return line.substring(prefix.length());
  }

  private String lastWords() throws IOException {
    List<String> lines =
        Files.readAllLines(log, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith(STACK_FRAME))
            .toList();
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  @Override
  public void close() {
    try {
      turns.close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
