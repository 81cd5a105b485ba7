package org.ae4j.core.engine;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule of the compiler keeps, on a graph in which it applies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
interface RewriteContract {
  /** Returns one graph per rule. */
  Stream<Rewrite> rewrites();

  @ParameterizedTest
  @MethodSource("rewrites")
  @DisplayName("applies where it should")
  default void applies(Rewrite rewrite) {
    rewrite.requireApplied();
  }

  @ParameterizedTest
  @MethodSource("rewrites")
  @DisplayName("keeps the value that the definitions give")
  default void keepsValue(Rewrite rewrite) {
    rewrite.requireValue();
  }

  @ParameterizedTest
  @MethodSource("rewrites")
  @DisplayName("keeps the gradients that the definitions give")
  default void keepsGradients(Rewrite rewrite) {
    rewrite.requireGradients();
  }
}
