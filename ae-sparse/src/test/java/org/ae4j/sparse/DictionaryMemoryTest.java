package org.ae4j.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ae4j.core.ConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The estimate of a dictionary's memory")
class DictionaryMemoryTest {
  @Test
  @DisplayName("grows with the matrices, the shards and the codes of a batch")
  void grows() {
    long bytes = new DictionaryMemory(256, 4096, 128, 1).bytes();
    assertThat(bytes).isEqualTo(4L * (15 * 256 * 4096 + 7 * 128 * 4096));
    assertThat(new DictionaryMemory(256, 4096, 128, 2).bytes() - bytes)
        .isEqualTo(4L * 4 * 256 * 4096);
  }

  @Test
  @DisplayName("does not overflow at 32768 latents")
  void wide() {
    DictionaryMemory wide = new DictionaryMemory(4096, 32_768, 4096, 2);
    assertThat(wide.bytes()).isGreaterThan(Integer.MAX_VALUE);
    assertThat(wide.describe()).contains("32768 latents of 4096 inputs").contains(" MB");
  }

  @Test
  @DisplayName("needs numbers of at least 1")
  void refused() {
    assertThatThrownBy(() -> new DictionaryMemory(0, 1, 1, 1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("inputs must be at least 1, but was 0");
  }
}
