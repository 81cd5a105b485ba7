package org.ae4j.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.core.train.TrainingListener.StepReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InterruptionTest {
  @Test
  @DisplayName("after Ctrl-C the next step is the last")
  void interruption() {
    try (Interruption interruption = Interruption.watch()) {
      StepReport report = new StepReport(1, 2, 1, 10, 8, 0.5);
      assertThat(interruption.onStep(report)).isTrue();
      interruption.ask();
      assertThat(interruption.onStep(report)).isFalse();
      assertThat(interruption.asked()).isTrue();
    }
  }
}
