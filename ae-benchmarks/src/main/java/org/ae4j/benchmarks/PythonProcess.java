package org.ae4j.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How a contestant that runs in Python is started.
 *
 * @param python the interpreter
 * @param script the file with {@code torch_peer.py}
 */
record PythonProcess(String python, Path script) {
  /** Unpacks the script into a folder. */
  static PythonProcess in(Path folder, String python) throws IOException {
    Path script = folder.resolve("torch_peer.py");
    try (InputStream stream = PythonProcess.class.getResourceAsStream("torch_peer.py")) {
      Files.copy(stream, script);
    }
    return new PythonProcess(python, script);
  }

  /**
   * Returns the command line.
   *
   * @param peer {@code eager}, {@code compiled}, or {@code limit} for the products alone
   */
  List<String> command(String peer, Peer.Assignment work) {
    Workload workload = work.workload();
    String json =
        String.format(
            Locale.ROOT,
            "{\"peer\": \"%s\", \"task\": \"%s\", \"network\": %s, \"batch\": %d, \"rate\": %s,"
                + " \"threads\": %d, \"examples\": %d, \"data\": \"%s\"}",
            peer,
            workload.task(),
            workload.network().in(new PythonNetworks()),
            workload.batch(),
            Workload.LEARNING_RATE,
            work.threads(),
            workload.examples(),
            work.data().toString().replace("\\", "\\\\"));
    return List.of(python, script.toString(), json);
  }
}
