package org.ae4j.core.train;

import java.util.Objects;
import org.ae4j.core.Schedule;

/**
 * A straight climb to where another schedule starts, which then takes the rest of the run: Goyal et
 * al. (2017), <a href="https://arxiv.org/abs/1706.02677">Accurate, large minibatch SGD</a>, section
 * 2.2. No step is taken with 0: of {@code n} steps the first has 1/n of the value and the last all
 * of it.
 *
 * @param length steps of the climb
 * @param then what follows; its own step 0 is the first step after the climb
 */
public record WarmUp(long length, Schedule then) implements Schedule {
  public WarmUp {
    Setting.count("length", length);
    Objects.requireNonNull(then, "then");
  }

  @Override
  public double at(long step, long steps) {
    long rest = Math.max(0, steps - length);
    return step < length ? then.at(0, rest) * (step + 1) / length : then.at(step - length, rest);
  }
}
