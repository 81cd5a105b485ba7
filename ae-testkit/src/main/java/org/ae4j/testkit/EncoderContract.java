package org.ae4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.core.Component;
import org.ae4j.core.Encoder;
import org.ae4j.core.Phase;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every encoder keeps. */
public interface EncoderContract extends PartContract, ComponentContract {
  /** Returns a new encoder, described alike every time. */
  Encoder encoder();

  /** Returns the shape of the features asked for: {@code [2]} if not said. */
  default Shape features() {
    return Shape.of(2);
  }

  @Override
  default Shape input() {
    return Shape.of(5);
  }

  @Override
  default Component component() {
    return encoder();
  }

  @Override
  default Tensor apply(Tensor input, Scope scope) {
    return encoder().encode(input, features(), scope.child("encoder"));
  }

  @Test
  @DisplayName("gives the features asked for, per example and perhaps per position")
  default void givesFeatures() {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    Shape found = apply(bench.data("input", input()), bench.scope()).shape();
    assertThat(found.extent(0)).isEqualTo(Shape.BATCH);
    assertThat(found.rank()).isGreaterThan(features().rank());
    for (int axis = 1; axis <= features().rank(); axis++) {
      assertThat(found.extent(-axis)).isEqualTo(features().extent(-axis));
    }
  }
}
