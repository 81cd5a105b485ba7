package org.ae4j.evaluation.disentanglement;

import java.util.List;

/** Grids with codes that are made of their factors. */
final class Grids {
  private Grids() {}

  /** Makes a code of factors. */
  interface Code {
    float[] of(int[] factors);
  }

  static FactorGrid of(List<Integer> extents, Code code) {
    int count = extents.stream().reduce(1, Math::multiplyExact);
    float[][] codes = new float[count][];
    for (int place = 0; place < count; place++) {
      int[] factors = new int[extents.size()];
      int remaining = place;
      for (int i = factors.length - 1; i >= 0; i--) {
        factors[i] = remaining % extents.get(i);
        remaining /= extents.get(i);
      }
      codes[place] = code.of(factors);
    }
    return FactorGrid.of(extents, codes);
  }

  /** Returns every factor as a number of its own. */
  static float[] perfect(int[] factors) {
    float[] code = new float[factors.length];
    for (int i = 0; i < code.length; i++) {
      code[i] = factors[i];
    }
    return code;
  }

  /** Returns every factor twice. */
  static float[] duplicated(int[] factors) {
    float[] code = new float[2 * factors.length];
    for (int i = 0; i < code.length; i++) {
      code[i] = factors[i / 2];
    }
    return code;
  }

  static float[] constant(int[] factors) {
    return new float[factors.length];
  }
}
