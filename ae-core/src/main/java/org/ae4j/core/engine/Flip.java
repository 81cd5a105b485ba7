package org.ae4j.core.engine;

/**
 * Turns filters around: the last place comes first, and the two channel axes are exchanged. Filters
 * {@code [taps, in, out]} become {@code [taps, out, in]}.
 */
final class Flip implements Kernel {
  private final Storage from;
  private final Storage to;
  private final int taps;
  private final int in;
  private final int out;
  private final float[] source;
  private final float[] target;

  Flip(Storage from, Storage to, int taps, int in, int out) {
    this.from = from;
    this.to = to;
    this.taps = taps;
    this.in = in;
    this.out = out;
    this.source = new float[taps * in * out];
    this.target = new float[source.length];
  }

  @Override
  public void run() {
    from.read(0, source, source.length);
    for (int tap = 0; tap < taps; tap++) {
      int base = (taps - 1 - tap) * in * out;
      for (int a = 0; a < in; a++) {
        for (int b = 0; b < out; b++) {
          target[base + b * in + a] = source[(tap * in + a) * out + b];
        }
      }
    }
    to.write(0, target, target.length);
  }
}
