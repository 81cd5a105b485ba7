package org.ae4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

@DisplayName("The native back end")
final class NativeBackendTest {

  @Test
  @DisplayName("starts with the dependencies that the build leaves in place, and multiplies")
  void multiplies() {
    try (var left = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}});
        var right = Nd4j.createFromArray(new float[][] {{5}, {6}});
        var product = left.mmul(right)) {
      assertThat(product.toFloatMatrix()).isDeepEqualTo(new float[][] {{17}, {39}});
    }
  }
}
