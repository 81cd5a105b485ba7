package org.ae4j.core.engine;

import java.util.List;

/** Kernels one after the other, and memory of their own. */
record Sequence(List<Kernel> kernels, List<Storage> owned) implements Kernel {
  @Override
  public void run() {
    for (Kernel kernel : kernels) {
      kernel.run();
    }
  }

  @Override
  public void close() {
    kernels.forEach(Kernel::close);
    owned.forEach(Storage::close);
  }
}
