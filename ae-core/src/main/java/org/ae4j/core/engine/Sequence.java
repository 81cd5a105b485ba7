package org.ae4j.core.engine;

import java.util.List;
import java.util.stream.Collectors;

/** Kernels one after the other, and memory of their own. */
record Sequence(List<Kernel> kernels, List<Storage> owned) implements Kernel {
  @Override
  public void run() {
    // By number, as an iterator would be allocated anew at every run.
    for (int i = 0; i < kernels.size(); i++) {
      kernels.get(i).run();
    }
  }

  /** Names every kind of call once, in order. */
  @Override
  public String call() {
    return kernels.stream().map(Kernel::call).distinct().collect(Collectors.joining(" + "));
  }

  @Override
  public void close() {
    kernels.forEach(Kernel::close);
    owned.forEach(Storage::close);
  }
}
