package org.ae4j.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Gradients;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.ObjectiveContract;
import org.ae4j.testkit.Tiny;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cost that revives dead latents")
class DeadLatentObjectiveTest implements ObjectiveContract {
  private final Model model = autoencoder().model(example(), Phase.TRAINING);
  private final List<Term> terms = objective().terms(model);
  private final Workbench bench = Workbench.of(model.blueprint(), 4);
  private final Tensor idle = model.blueprint().states().get("dead-latents/idle").leaf();

  @Override
  public Objective objective() {
    return new DeadLatentObjective(Objective.standard(), 3, 2, 0.5);
  }

  @Override
  public Autoencoder autoencoder() {
    return Dictionary.topK(6, 2);
  }

  /** What is missed is a constant of this term, which differences do not know. */
  @Override
  public boolean smooth() {
    return false;
  }

  private Tensor cost() {
    return terms.get(terms.size() - 1).perExample();
  }

  private double[] slopes(String weight) {
    Tensor leaf = model.blueprint().weights().get(weight).leaf();
    return bench.evaluate(Gradients.of(cost(), List.of(leaf)).get(0));
  }

  @Test
  @DisplayName("moves the atoms and encoder weights of dead latents, and of no others")
  void movesTheDead() {
    bench.set(idle, 0, 9, 3, 9, 0, 9);
    double[] atoms = slopes("decoder/atoms");
    double[] encoder = slopes("encoder/weights");
    for (int latent : new int[] {0, 2, 4}) {
      assertThat(Arrays.copyOfRange(atoms, latent * 5, latent * 5 + 5)).containsOnly(0);
      assertThat(encoder[latent]).isZero();
    }
    assertThat(Arrays.stream(atoms).map(Math::abs).sum()).isGreaterThan(1e-6);
    assertThat(Arrays.stream(encoder).map(Math::abs).sum()).isGreaterThan(1e-6);
  }

  @Test
  @DisplayName("is 0 while no latent is dead")
  void nothingToDo() {
    bench.set(idle, 3, 3, 3, 3, 3, 3);
    assertThat(bench.evaluate(cost())).containsOnly(0);
  }

  @Test
  @DisplayName("counts the steps since a latent was active")
  void counts() {
    bench.set(idle, 0, 1, 2, 3, 4, 5);
    double[] code = bench.evaluate(model.latent().code());
    double[] next = bench.evaluate(model.blueprint().updates().get(idle));
    for (int latent = 0; latent < 6; latent++) {
      boolean active = false;
      for (int row = 0; row < 4; row++) {
        active |= code[row * 6 + latent] != 0;
      }
      assertThat(next[latent]).isEqualTo(active ? 0 : latent + 1);
    }
  }

  @Test
  @DisplayName("lets an example use no more dead latents than there are latents")
  void tooMany() {
    Model other = autoencoder().model(Shape.of(5), Phase.TRAINING);
    assertThatThrownBy(() -> DeadLatentObjective.of(3, 7).terms(other))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("count must be from 1 to the width 6, but was 7");
  }

  @Test
  @DisplayName("takes memory of its own, at least another code, which is counted beforehand")
  void memory() {
    Samples samples = Samples.of(Tiny.plane(32, 5, 1));
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(1).withBatchSize(32));
    Autoencoder plain = Dictionary.topK(600, 2);
    Autoencoder revived = plain.withObjective(DeadLatentObjective.of(3, 2));
    assertThat(trainer.bytes(revived, samples) - trainer.bytes(plain, samples))
        .isGreaterThan(4 * 32 * 600);
  }

  @Test
  @DisplayName("needs a dictionary")
  void needsAtoms() {
    Model other = Tiny.autoencoder().model(Shape.of(5), Phase.TRAINING);
    assertThatThrownBy(() -> objective().terms(other))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DictionaryDecoder");
  }
}
