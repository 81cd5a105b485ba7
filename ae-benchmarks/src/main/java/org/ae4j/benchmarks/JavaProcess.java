package org.ae4j.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a contestant that runs in Java is started. */
final class JavaProcess {
  private static final List<String> FLAGS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
          "-Dai.djl.offline=true",
          "-Xmx2g");

  private JavaProcess() {}

  /**
   * Returns the command line of a {@link Worker}.
   *
   * @param name one of {@link Worker#PEERS}
   */
  static List<String> command(String name, Peer.Assignment work) {
    return command(name, work, System.getProperty("java.class.path"));
  }

  /** Returns the command line of a {@link Worker} from another class path. */
  static List<String> command(String name, Peer.Assignment work, String classPath) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    // Threads that nobody asked for, such as those of the heap, are counted as well.
    command.add("-XX:ActiveProcessorCount=" + work.threads());
    command.add("-Dai.djl.pytorch.num_threads=" + work.threads());
    command.addAll(List.of("-cp", classPath, Worker.class.getName()));
    command.addAll(
        List.of(name, work.workload().name(), "" + work.threads(), work.data().toString()));
    return command;
  }
}
