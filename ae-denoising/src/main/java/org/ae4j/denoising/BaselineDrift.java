package org.ae4j.denoising;

import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;

/**
 * A slow wave under a signal, the same in all channels, such as breathing under an
 * electrocardiogram: {@code √2 · severity · sin(2π(f·t/T + φ))} with a random phase and a random
 * frequency. At every moment it has mean 0 and the stated standard deviation over examples.
 *
 * @param standardDeviation in units of the data, at least 0
 * @param cycles the most cycles over the length of a signal; frequencies are uniform from 0
 */
record BaselineDrift(Severity standardDeviation, double cycles) implements Graded {
  BaselineDrift {
    standardDeviation.requireWithin(
        "the standard deviation of a drifting baseline", 0, Double.MAX_VALUE);
    Setting.notNegative("the cycles of a drifting baseline", cycles);
  }

  @Override
  public BaselineDrift times(double factor) {
    return new BaselineDrift(standardDeviation.times(factor, Double.MAX_VALUE), cycles);
  }

  @Override
  public Tensor corrupt(Tensor clean, Scope scope) {
    Signals signals = Signals.of(clean, "a drifting baseline");
    if (standardDeviation.alwaysZero()) {
      return clean;
    }
    Shape one = Extents.onePerExample(clean.shape());
    Tensor frequency = scope.noise("frequency", one, Distribution.UNIFORM).mul(cycles);
    Tensor phase = scope.noise("phase", one, Distribution.UNIFORM);
    Tensor turns = signals.moments().div(signals.length()).mul(frequency).add(phase);
    Tensor wave = turns.mul(2 * Math.PI).sin().mul(Math.sqrt(2));
    return clean.add(wave.mul(standardDeviation.of(clean, scope)));
  }
}
