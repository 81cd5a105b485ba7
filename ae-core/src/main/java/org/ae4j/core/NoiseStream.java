package org.ae4j.core;

import org.ae4j.core.engine.FloatBits;

/**
 * Random numbers addressed by step and index. The loops hold plain integer and float arithmetic
 * over whole arrays, which the just-in-time compiler turns into vector instructions.
 */
public final class NoiseStream {
  /** The bits of 1; with others in the lowest 23 places it is a number from 1 to 2. */
  private static final int ONE_BITS = 0x3f800000;

  /** Half a cell of 2⁻²³ less than 1. */
  private static final float BELOW_ONE = 0x1.fffffep-1f;

  private final long key;

  NoiseStream(long key) {
    this.key = key;
  }

  /**
   * Fills an array with the numbers of one step.
   *
   * @param distribution what they follow
   * @param step the step; different steps are independent
   * @param first the index of the first number: filling in parts gives the same numbers
   * @param target filled from its start
   * @param count how many
   */
  public void fill(Distribution distribution, long step, int first, float[] target, int count) {
    uniform(step, first, target, count);
    if (distribution == Distribution.NORMAL) {
      NormalQuantile.apply(target, count);
    }
  }

  /** Multiples of 2⁻²³ moved to the middle of their cell, so that neither end is ever drawn. */
  private void uniform(long step, int first, float[] target, int count) {
    long stepKey = mix(key ^ mix(step));
    int low = (int) stepKey;
    int high = (int) (stepKey >>> 32);
    int[] bits = FloatBits.room(count);
    for (int i = 0; i < count; i++) {
      bits[i] = first + i;
    }
    mixEach(bits, low, high, count);
    FloatBits.set(target, bits, count);
    for (int i = 0; i < count; i++) {
      target[i] -= BELOW_ONE;
    }
  }

  /** Replaces indices by the bits of numbers from 1 to 2. */
  private static void mixEach(int[] bits, int low, int high, int count) {
    for (int i = 0; i < count; i++) {
      int x = bits[i] * 0x9e3779b9 + low;
      x = (x ^ (x >>> 16)) * 0x7feb352d;
      x = (x ^ (x >>> 15)) * 0x846ca68b;
      x = (x ^ (x >>> 16)) + high;
      x = (x ^ (x >>> 16)) * 0x21f0aaad;
      x = (x ^ (x >>> 15)) * 0xd35a2d97;
      x = x ^ (x >>> 15);
      bits[i] = (x >>> 9) | ONE_BITS;
    }
  }

  /** Returns 64 random bits for a step and an index. */
  public long bits(long step, long index) {
    return mix(mix(key ^ mix(step)) + index * 0x9e3779b97f4a7c15L);
  }

  /** Returns the numbers from 0 to {@code count - 1} in the random order of a step. */
  public int[] permutation(long step, int count) {
    int[] order = new int[count];
    permute(step, order);
    return order;
  }

  /** Fills an array with the numbers from 0 in the random order of a step. */
  public void permute(long step, int[] order) {
    for (int i = 0; i < order.length; i++) {
      int other = (int) Math.floorMod(bits(step, i), i + 1L);
      order[i] = order[other];
      order[other] = i;
    }
  }

  /** The finaliser of SplitMix64: every output bit depends on every input bit. */
  static long mix(long x) {
    long z = x + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
