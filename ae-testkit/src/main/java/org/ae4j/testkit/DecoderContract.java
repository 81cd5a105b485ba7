package org.ae4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.core.Component;
import org.ae4j.core.Decoder;
import org.ae4j.core.Phase;
import org.ae4j.core.Scope;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every decoder keeps. */
public interface DecoderContract extends PartContract, ComponentContract {
  /** Returns a new decoder, described alike every time. */
  Decoder decoder();

  /** Returns the shape of the outputs asked for: {@code [5]} if not said. */
  default Shape outputs() {
    return Shape.of(5);
  }

  /** Returns the shape of one code: {@code [2]} if not said. */
  @Override
  default Shape input() {
    return Shape.of(2);
  }

  @Override
  default Component component() {
    return decoder();
  }

  @Override
  default Tensor apply(Tensor input, Scope scope) {
    return decoder().decode(input, outputs(), scope.child("decoder"));
  }

  @Test
  @DisplayName("gives outputs of the shape asked for")
  default void givesOutputs() {
    Workbench bench = Workbench.of(Phase.TRAINING, 3);
    assertThat(apply(bench.data("code", input()), bench.scope()).shape())
        .isEqualTo(outputs().batched());
  }
}
