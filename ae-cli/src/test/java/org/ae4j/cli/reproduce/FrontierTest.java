package org.ae4j.cli.reproduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.cli.reproduce.Frontier.Point;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A frontier of sparsity and what is left unexplained")
class FrontierTest {
  private final Frontier frontier =
      new Frontier(List.of(new Point(64, 0.1), new Point(4, 0.4), new Point(16, 0.2)));

  @Test
  @DisplayName("is a power law between neighbours, in any order")
  void between() {
    assertThat(frontier.at(8)).isEqualTo(Math.sqrt(0.4 * 0.2), within(1e-12));
    assertThat(frontier.at(32)).isEqualTo(Math.sqrt(0.2 * 0.1), within(1e-12));
    assertThat(frontier.at(64)).isEqualTo(0.1);
    assertThat(frontier.at(4)).isEqualTo(0.4);
  }

  @Test
  @DisplayName("says nothing where no model is as sparse")
  void beyond() {
    assertThat(frontier.at(3)).isNaN();
  }

  @Test
  @DisplayName("counts a better model with fewer active latents, also where none has as many")
  void fewer() {
    Frontier uneven =
        new Frontier(List.of(new Point(4, 0.4), new Point(16, 0.1), new Point(64, 0.3)));
    assertThat(uneven.at(32)).isEqualTo(0.1);
    assertThat(uneven.at(64)).isEqualTo(0.1);
    assertThat(uneven.at(65)).isEqualTo(0.1);
    assertThat(frontier.at(65)).isEqualTo(0.1);
  }
}
