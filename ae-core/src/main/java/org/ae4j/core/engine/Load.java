package org.ae4j.core.engine;

import java.util.Arrays;

/** Steps that bring operands into registers. */
final class Load {
  private Load() {}

  /** Returns the step that reads an operand of a chain over {@code domain} elements. */
  static Step of(Source source, Storage storage, float[] register, int domain) {
    if (source.contiguous(domain)) {
      return (start, count) -> storage.read(start, register, count);
    }
    if (source.period() == 1) {
      return new Single(storage, register);
    }
    return source.run() == 1
        ? new Periodic(storage, register, source.period())
        : new Repeated(storage, register, source.run(), source.period());
  }

  /** One number for all elements. */
  private record Single(Storage storage, float[] register) implements Step {
    @Override
    public void begin() {
      Arrays.fill(register, storage.get(0));
    }

    @Override
    public void run(int start, int count) {
      // The register was filled once for all blocks.
    }
  }

  /** The same row again and again, laid out once so that every block is one copy. */
  private static final class Periodic implements Step {
    private final Storage storage;
    private final float[] register;
    private final int period;
    private final float[] tiled;

    Periodic(Storage storage, float[] register, int period) {
      this.storage = storage;
      this.register = register;
      this.period = period;
      this.tiled = new float[period + register.length];
    }

    @Override
    public void begin() {
      storage.read(0, tiled, period);
      for (int filled = period; filled < tiled.length; filled += period) {
        System.arraycopy(tiled, 0, tiled, filled, Math.min(period, tiled.length - filled));
      }
    }

    @Override
    public void run(int start, int count) {
      System.arraycopy(tiled, start % period, register, 0, count);
    }
  }

  /** Every number several times in a row, and the whole again and again. */
  private static final class Repeated implements Step {
    private final Storage storage;
    private final float[] register;
    private final int run;
    private final float[] values;

    Repeated(Storage storage, float[] register, int run, int period) {
      this.storage = storage;
      this.register = register;
      this.run = run;
      this.values = new float[period];
    }

    @Override
    public void begin() {
      storage.read(0, values, values.length);
    }

    @Override
    public void run(int start, int count) {
      int filled = 0;
      while (filled < count) {
        int position = start + filled;
        int until = Math.min(count, filled + run - position % run);
        Arrays.fill(register, filled, until, values[position / run % values.length]);
        filled = until;
      }
    }
  }
}
