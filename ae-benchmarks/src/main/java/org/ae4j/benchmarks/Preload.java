package org.ae4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The library that makes MKL treat an AMD processor as Intel's: it chooses AVX2 there although the
 * processor has AVX-512. Whoever asks a processor of another make gets no library, and so does who
 * has no C compiler.
 */
final class Preload {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private Preload() {}

  /** Compiles the library into a folder; empty where it brings nothing or cannot be made. */
  static Optional<Path> make(Path folder) throws IOException, InterruptedException {
    boolean helps =
        Files.isReadable(PROCESSOR)
            && Files.readString(PROCESSOR).contains("AuthenticAMD")
            && Files.readString(PROCESSOR).contains("avx512f");
    if (!helps || !Programs.runs("cc", "--version")) {
      return Optional.empty();
    }
    Path source = folder.resolve("preload.c");
    Path library = folder.resolve("preload.so");
    Files.writeString(source, "int mkl_serv_intel_cpu_true(void) { return 1; }\n");
    return Programs.runs("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString())
        ? Optional.of(library)
        : Optional.empty();
  }
}
