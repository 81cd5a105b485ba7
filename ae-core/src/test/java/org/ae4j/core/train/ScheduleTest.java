package org.ae4j.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Schedule;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A schedule")
class ScheduleTest {
  private static final Offset<Double> ROUNDING = within(1e-15);

  private static double[] values(Schedule schedule, long steps, long... at) {
    return LongStream.of(at).mapToDouble(step -> schedule.at(step, steps)).toArray();
  }

  @Test
  @DisplayName("that is constant is the same at every step")
  void constant() {
    assertThat(values(new ConstantRate(0.5), 10, 0, 9, 10)).containsExactly(0.5, 0.5, 0.5);
  }

  @Test
  @DisplayName("of step decay falls by its factor after every so many steps")
  void stepDecay() {
    assertThat(values(new StepDecay(8, 0.5, 10), 100, 0, 9, 10, 19, 20, 30))
        .containsExactly(8, 8, 4, 4, 2, 1);
  }

  @Test
  @DisplayName("of milestones falls when a part of the run is done")
  void milestones() {
    assertThat(values(new MilestoneDecay(8, 0.5, List.of(0.5, 0.75)), 100, 0, 49, 50, 74, 75, 100))
        .containsExactly(8, 8, 4, 4, 2, 2);
  }

  @Test
  @DisplayName("of milestones refuses ones that do not ascend or lie outside the run")
  void badMilestones() {
    assertThatThrownBy(() -> new MilestoneDecay(1, 0.5, List.of(0.75, 0.5)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("milestones must ascend, but were [0.75, 0.5]");
    assertThatThrownBy(() -> new MilestoneDecay(1, 0.5, List.of(1.5)))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  @DisplayName("of a cosine goes through the middle at half time and rests at its floor")
  void cosine() {
    CosineDecay cosine = new CosineDecay(1, 0.2);
    assertThat(values(cosine, 100, 0, 50, 100, 1000))
        .containsExactly(new double[] {1, 0.6, 0.2, 0.2}, ROUNDING);
    assertThat(cosine.at(25, 100)).isEqualTo(0.2 + 0.4 * (1 + Math.sqrt(0.5)), ROUNDING);
  }

  @Test
  @DisplayName("with a warm-up climbs in equal strides, never from 0, to where the other starts")
  void warmUp() {
    Schedule schedule = new WarmUp(4, CosineDecay.from(1));
    assertThat(values(schedule, 104, 0, 1, 3, 4, 54, 104))
        .containsExactly(new double[] {0.25, 0.5, 1, 1, 0.5, 0}, ROUNDING);
  }

  @Test
  @DisplayName("with a warm-up longer than the run is climbing to its end")
  void warmUpLongerThanTheRun() {
    assertThat(values(new WarmUp(4, CosineDecay.from(1)), 2, 0, 1)).containsExactly(0.25, 0.5);
  }

  @Test
  @DisplayName("of a ramp reaches its end after its part of the run and stays")
  void ramp() {
    assertThat(values(new LinearRamp(0, 4, 0.5), 100, 0, 25, 50, 75, 100))
        .containsExactly(0, 2, 4, 4, 4);
  }

  @Test
  @DisplayName("refuses settings that make no sense, by name")
  void refusals() {
    assertThatThrownBy(() -> new StepDecay(1, 2, 10))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("factor must be between 0 and 1, but was 2.0");
    assertThatThrownBy(() -> new StepDecay(1, 0.5, 0)).hasMessageContaining("every");
    assertThatThrownBy(() -> new WarmUp(0, new ConstantRate(1))).hasMessageContaining("length");
    assertThatThrownBy(() -> new LinearRamp(0, 1, 0)).hasMessageContaining("part");
    assertThatThrownBy(() -> new ConstantRate(Double.NaN)).hasMessageContaining("value");
  }
}
