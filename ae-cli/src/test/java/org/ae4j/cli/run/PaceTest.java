package org.ae4j.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.ae4j.core.train.TrainingListener.StepReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  @DisplayName("half of the steps in two seconds leave two seconds")
  void timeLeft() {
    AtomicLong clock = new AtomicLong();
    Pace pace = new Pace(clock::get);
    clock.set(2_000_000_000L);
    pace.add(new StepReport(1, 2, 5, 10, 128, 0.5));

    assertThat(pace.describe()).isEqualTo("64 examples/s, 0:02 left");
  }

  @Test
  @DisplayName("a second training is timed from its first step, not from the first training's")
  void secondTraining() {
    AtomicLong clock = new AtomicLong();
    Pace pace = new Pace(clock::get);
    clock.set(100_000_000_000L);
    pace.add(new StepReport(2, 2, 10, 10, 128, 0.5));
    pace.add(new StepReport(1, 2, 1, 10, 128, 0.5));
    assertThat(pace.describe()).isEqualTo("starting");

    clock.set(102_000_000_000L);
    pace.add(new StepReport(1, 2, 2, 10, 128, 0.5));
    assertThat(pace.describe()).isEqualTo("64 examples/s, 0:16 left");
    assertThat(pace.round(3)).isEqualTo("round 2/3, ");
    assertThat(pace.round(1)).isEmpty();
  }

  @Test
  @DisplayName("a total that repeats its only term is left out")
  void singleTerm() {
    assertThat(Pace.terms(Map.of("reconstruction", 2.0, "total", 2.0)))
        .isEqualTo("reconstruction 2.000");
    assertThat(Pace.terms(Map.of("reconstruction", 2.0, "kl", 1.0, "total", 3.0)))
        .isEqualTo("kl 1.000, reconstruction 2.000, total 3.000");
  }

  @Test
  @DisplayName("minutes have two digits of seconds")
  void minutes() {
    assertThat(Pace.minutes(65.4)).isEqualTo("1:05");
  }
}
