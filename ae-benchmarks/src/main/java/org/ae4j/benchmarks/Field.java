package org.ae4j.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who can take part on this machine, and how each is started. */
final class Field {
  static final String AVX512 = "-avx512";
  static final String OTHER_BUILD = "other-build";

  private final Path folder;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<String> absent = new ArrayList<>();
  private final boolean forcedAnyway;

  private record Entry(Starter starter, Map<String, String> environment) {}

  /** What to start for a contestant's work. */
  @FunctionalInterface
  interface Starter {
    /** Returns the program and its arguments. */
    List<String> command(Peer.Assignment work);
  }

  /**
   * Looks at what the machine has.
   *
   * @param folder for files that processes need
   * @param python the interpreter that may have PyTorch
   */
  Field(Path folder, String python) throws IOException, InterruptedException {
    this.folder = folder;
    for (String name : List.of(Result.OURS, Result.LIMIT, Result.LIMIT_SPLIT, "torch-djl")) {
      entries.put(name, new Entry(work -> JavaProcess.command(name, work), Map.of()));
    }
    addPython(python);
    forcedAnyway = Preload.needless();
    if (!forcedAnyway) {
      addForced();
    }
    for (String name : List.of("dl4j", "samediff")) {
      entries.put(name, new Entry(work -> JavaProcess.command(name, work), Map.of()));
    }
  }

  private void addPython(String python) throws IOException, InterruptedException {
    if (!Programs.runs(python, "-c", "import torch, numpy")) {
      absent.add("torch-eager, torch-compiled, limit-torch: " + python + " has no torch and numpy");
      return;
    }
    PythonProcess process = PythonProcess.in(folder, python);
    // What it compiles is forgotten with the folder.
    Map<String, String> cache = Map.of("TORCHINDUCTOR_CACHE_DIR", folder.resolve("cpp").toString());
    entries.put("limit-torch", new Entry(work -> process.command("limit", work), Map.of()));
    entries.put("torch-eager", new Entry(work -> process.command("eager", work), Map.of()));
    if (Programs.runs("g++", "--version")) {
      entries.put("torch-compiled", new Entry(work -> process.command("compiled", work), cache));
    } else {
      absent.add("torch-compiled: needs a C++ compiler, g++");
    }
  }

  private void addForced() throws IOException, InterruptedException {
    Preload.Made made = Preload.make(folder);
    if (made.library().isEmpty()) {
      absent.add("torch" + AVX512 + ": " + made.reason());
      return;
    }
    Map<String, String> preload = Map.of("LD_PRELOAD", made.library().get().toString());
    for (String name : List.copyOf(entries.keySet())) {
      if (name.contains("torch")) {
        Entry entry = entries.get(name);
        Map<String, String> environment = new HashMap<>(entry.environment);
        environment.putAll(preload);
        entries.put(name + AVX512, new Entry(entry.starter, environment));
      }
    }
  }

  /**
   * Lets an older or changed build of ours take part.
   *
   * @param libraries its folder {@code ae-benchmarks/target/app/lib}
   */
  void addBuild(Path libraries) {
    String classPath = libraries.resolve("*").toString();
    Starter starter = work -> JavaProcess.command(Result.OURS, work, classPath);
    entries.put(OTHER_BUILD, new Entry(starter, Map.of()));
  }

  /** Returns the names of those who can take part. */
  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** Returns who cannot take part, and why. */
  List<String> absent() {
    return absent;
  }

  /** Returns whether PyTorch uses AVX-512 here without being forced, so that both are one. */
  boolean forcedAnyway() {
    return forcedAnyway;
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
    return Contestant.start(name, entry.starter.command(work), environment, log);
  }
}
