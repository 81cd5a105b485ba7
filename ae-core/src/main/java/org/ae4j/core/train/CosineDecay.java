package org.ae4j.core.train;

import org.ae4j.core.Schedule;

/**
 * A number that falls along half a cosine over the whole run: Loshchilov and Hutter (2017), <a
 * href="https://arxiv.org/abs/1608.03983">SGDR: stochastic gradient descent with warm restarts</a>,
 * equation 5, without restarts.
 *
 * @param initial the value at the start
 * @param lowest the value when the run is over
 */
public record CosineDecay(double initial, double lowest) implements Schedule {
  public CosineDecay {
    Setting.finite("initial", initial);
    Setting.finite("lowest", lowest);
  }

  /** Returns the one that falls to 0. */
  public static CosineDecay from(double initial) {
    return new CosineDecay(initial, 0);
  }

  @Override
  public double at(long step, long steps) {
    double remaining = (1 + Math.cos(Math.PI * Progress.of(step, steps))) / 2;
    return lowest + (initial - lowest) * remaining;
  }
}
