package org.ae4j.sparse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Phase;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.ObjectiveContract;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The auxiliary task of gates")
class GatedObjectiveTest implements ObjectiveContract {
  @Override
  public Objective objective() {
    return new GatedObjective(Objective.standard());
  }

  @Override
  public Autoencoder autoencoder() {
    return Dictionary.gated(6, Penalty.of(0.1));
  }

  /** The decoder is a constant of this term, which differences do not know. */
  @Override
  public boolean smooth() {
    return false;
  }

  @Test
  @DisplayName("teaches the gates but not the decoder")
  void frozen() {
    Model model = autoencoder().model(example(), Phase.TRAINING);
    Workbench bench = Workbench.of(model.blueprint(), 4);
    Tensor cost = objective().terms(model).get(2).perExample();
    var weights = model.blueprint().weights();
    Tensor encoder = weights.get("encoder/weights").leaf();
    Tensor atoms = weights.get("decoder/atoms").leaf();
    List<Tensor> slopes = Gradients.of(cost, List.of(encoder, atoms));
    assertThat(Arrays.stream(bench.evaluate(slopes.get(0))).map(Math::abs).sum())
        .isGreaterThan(1e-6);
    assertThat(bench.evaluate(slopes.get(1))).containsOnly(0);
  }
}
