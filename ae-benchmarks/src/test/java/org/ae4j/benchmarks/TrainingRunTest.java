package org.ae4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "resident memory is read from /proc")
class TrainingRunTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("a process has used at least what it uses now")
  void peak() throws IOException {
    ResidentMemory memory = ResidentMemory.of(ProcessHandle.current().pid());
    assertThat(memory.nowMegabytes()).isPositive().isLessThanOrEqualTo(memory.peakMegabytes());
  }

  @Test
  @DisplayName("a command that tells of no epoch is an error that names it")
  void noEpoch() {
    assertThatIOException()
        .isThrownBy(() -> TrainingRun.of(List.of("true"), folder.resolve("out")))
        .withMessageContaining("true --out");
  }
}
