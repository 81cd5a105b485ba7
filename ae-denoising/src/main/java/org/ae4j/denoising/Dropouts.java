package org.ae4j.denoising;

import java.util.Objects;
import org.ae4j.core.Distribution;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/**
 * Gaps in signals, in all channels at once: each begins at a random moment, and what would go
 * beyond the end is lost at the start instead. So every moment is lost with the same probability,
 * {@code 1 - (1 - length/T)^gaps} for signals of length T.
 *
 * @param gaps per signal, at least 0; they may overlap
 * @param length of a gap in samples, at least 1
 * @param fill what takes the place of lost numbers
 */
record Dropouts(int gaps, int length, Fill fill) implements SelectiveCorruption, Graded {
  Dropouts {
    Setting.atLeast("the number of gaps", 0, gaps);
    Setting.atLeast("the length of gaps", 1, length);
    Objects.requireNonNull(fill, "fill");
  }

  @Override
  public Dropouts times(double factor) {
    return new Dropouts(Setting.rounded(gaps, factor), length, fill);
  }

  @Override
  public Damage damage(Tensor clean, Scope scope) {
    Signals signals = Signals.of(clean, "dropping out");
    if (gaps == 0) {
      return Damage.none(clean);
    }
    Tensor lost = Tensor.constant(0);
    for (int gap = 1; gap <= gaps; gap++) {
      lost = lost.maximum(lost(signals, scope.child("gap" + gap)));
    }
    return Damage.replacing(clean, lost, fill.of(clean, scope));
  }

  private Tensor lost(Signals signals, Scope scope) {
    Tensor unit =
        scope.noise("start", Extents.onePerExample(signals.values().shape()), Distribution.UNIFORM);
    Tensor begin = Functions.floor(unit.mul(signals.length()));
    Tensor since = signals.moments().sub(begin);
    Tensor after = since.add(since.negate().step().mul(signals.length()));
    return Tensor.constant(length).greaterThan(after);
  }
}
