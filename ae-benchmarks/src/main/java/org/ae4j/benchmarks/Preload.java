package org.ae4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The library that makes MKL treat an AMD processor as Intel's: it chooses AVX2 there although the
 * processor has AVX-512. On Intel's own processors MKL chooses AVX-512 by itself.
 */
final class Preload {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private Preload() {}

  /**
   * A library, or why there is none.
   *
   * @param library empty where it brings nothing or cannot be made
   * @param reason empty if there is a library
   */
  record Made(Optional<Path> library, String reason) {
    private static Made not(String reason) {
      return new Made(Optional.empty(), reason);
    }
  }

  /** Returns whether MKL uses AVX-512 on this processor without it. */
  static boolean needless() throws IOException {
    return processorHas("GenuineIntel") && processorHas("avx512f");
  }

  private static boolean processorHas(String word) throws IOException {
    return Files.isReadable(PROCESSOR) && Files.readString(PROCESSOR).contains(word);
  }

  /** Compiles the library into a folder. */
  static Made make(Path folder) throws IOException, InterruptedException {
    if (!processorHas("AuthenticAMD") || !processorHas("avx512f")) {
      return Made.not("this is no AMD processor with AVX-512");
    }
    if (!Programs.runs("cc", "--version")) {
      return Made.not("needs a C compiler, cc");
    }
    Path source = folder.resolve("preload.c");
    Path library = folder.resolve("preload.so");
    Files.writeString(source, "int mkl_serv_intel_cpu_true(void) { return 1; }\n");
    return Programs.runs("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString())
        ? new Made(Optional.of(library), "")
        : Made.not("cc could not compile " + source);
  }
}
