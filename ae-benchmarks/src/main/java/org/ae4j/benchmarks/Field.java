package org.ae4j.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who can take part on this machine, and how each is started. */
final class Field {
  static final String AVX512 = "-avx512";

  private static final List<String> JVM_FLAGS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
          "-Dai.djl.offline=true",
          "-Xmx2g");

  private final Path folder;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<String> absent = new ArrayList<>();

  private record Entry(Command command, Map<String, String> environment) {}

  @FunctionalInterface
  private interface Command {
    List<String> of(Peer.Assignment work);
  }

  /**
   * Looks at what the machine has.
   *
   * @param folder for files that processes need
   * @param python the interpreter that may have PyTorch
   */
  Field(Path folder, String python) throws IOException, InterruptedException {
    this.folder = folder;
    for (String name : List.of("ours", "limit", "limit-split", "torch-djl")) {
      entries.put(name, new Entry(work -> java(name, work), Map.of()));
    }
    if (Programs.runs(python, "-c", "import torch, numpy")) {
      Path script = script();
      for (String kind : List.of("eager", "compiled")) {
        Command command = work -> python(python, script, kind, work);
        entries.put("torch-" + kind, new Entry(command, Map.of()));
      }
    } else {
      absent.add("torch-eager, torch-compiled: " + python + " has no torch and numpy");
    }
    addForced();
    for (String name : List.of("dl4j", "samediff")) {
      entries.put(name, new Entry(work -> java(name, work), Map.of()));
    }
  }

  private void addForced() throws IOException, InterruptedException {
    Optional<Path> library = Preload.make(folder);
    if (library.isEmpty()) {
      absent.add("torch" + AVX512 + ": needs an AMD processor with AVX-512 and a C compiler");
      return;
    }
    Map<String, String> preload = Map.of("LD_PRELOAD", library.get().toString());
    List.copyOf(entries.keySet()).stream()
        .filter(name -> name.startsWith("torch"))
        .forEach(name -> entries.put(name + AVX512, new Entry(entries.get(name).command, preload)));
  }

  private Path script() throws IOException {
    Path script = folder.resolve("torch_peer.py");
    try (InputStream stream = Field.class.getResourceAsStream("torch_peer.py")) {
      Files.copy(stream, script);
    }
    return script;
  }

  /** Returns the names of those who can take part. */
  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** Returns who cannot take part, and why. */
  List<String> absent() {
    return absent;
  }

  /** Starts one of {@link #names}. */
  Contestant start(String name, Peer.Assignment work) throws IOException {
    Entry entry = entries.get(name);
    String threads = Integer.toString(work.threads());
    Map<String, String> environment = new HashMap<>(entry.environment);
    environment.put("OMP_NUM_THREADS", threads);
    environment.put("MKL_NUM_THREADS", threads);
    // DJL reports its use to its makers otherwise.
    environment.put("OPT_OUT_TRACKING", "true");
    Path log = folder.resolve(name + ".log");
    return Contestant.start(name, entry.command.of(work), environment, log);
  }

  private static List<String> java(String name, Peer.Assignment work) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_FLAGS);
    command.add("-Dai.djl.pytorch.num_threads=" + work.threads());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
    command.addAll(
        List.of(name, work.workload().name(), "" + work.threads(), work.data().toString()));
    return command;
  }

  private static List<String> python(
      String python, Path script, String kind, Peer.Assignment work) {
    Workload workload = work.workload();
    int[] layers = workload.layers();
    return List.of(
        python,
        script.toString(),
        workload.task().name(),
        joined(IntStream.of(layers)),
        joined(IntStream.range(1, layers.length).filter(workload::linear)),
        Integer.toString(workload.batch()),
        Double.toString(Workload.LEARNING_RATE),
        Integer.toString(work.threads()),
        work.data().toString(),
        kind);
  }

  private static String joined(IntStream numbers) {
    return numbers.mapToObj(Integer::toString).collect(Collectors.joining(","));
  }
}
