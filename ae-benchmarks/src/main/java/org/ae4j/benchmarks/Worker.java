package org.ae4j.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/** The process of one contestant. */
final class Worker {
  static final Map<String, Peer> PEERS =
      Map.of(
          "ours", new Ours(),
          "limit", new Limit(false),
          "limit-split", new Limit(true),
          "torch-djl", new TorchByDjl(),
          "dl4j", new Dl4j(),
          "samediff", new SameDiffFit());

  private Worker() {}

  /**
   * Runs a contestant until the contest ends.
   *
   * @param arguments peer, workload, threads, file with the examples
   */
  public static void main(String[] arguments) throws Exception {
    PrintStream results = System.out;
    // Some libraries print to standard output.
    System.setOut(System.err);
    Peer peer = PEERS.get(arguments[0]);
    Peer.Assignment work =
        new Peer.Assignment(
            Workload.named(arguments[1]), Integer.parseInt(arguments[2]), Path.of(arguments[3]));
    try {
      peer.run(work, new Pace(results));
    } catch (InexpressibleException e) {
      System.err.println(e.getMessage());
      Runtime.getRuntime().halt(1);
    }
  }
}
