package org.ae4j.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Decoder;
import org.ae4j.core.Encoder;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Opponent;
import org.ae4j.core.Phase;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Evaluation;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.graph.Topology;
import org.ae4j.core.loss.Losses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In the graph of two players")
class TrainingGraphTest {
  private static final String ENCODER = "encoder/weights";
  private static final String DISCRIMINATOR = "discriminator/weights";

  @Test
  @DisplayName("the opponent's cost leaves the encoder still")
  void opponentLeavesEncoder() {
    assertThat(gradient(new Duel(2, 7), ENCODER))
        .containsExactly(gradient(new Duel(2, 1), ENCODER));
    assertThat(gradient(new Duel(3, 1), ENCODER)).doesNotContain(gradient(new Duel(2, 1), ENCODER));
  }

  @Test
  @DisplayName("the objective leaves the discriminator still")
  void objectiveLeavesDiscriminator() {
    double[] gradient = gradient(new Duel(2, 1), DISCRIMINATOR);
    assertThat(gradient(new Duel(9, 1), DISCRIMINATOR)).containsExactly(gradient);
    assertThat(gradient(new Duel(2, 3), DISCRIMINATOR)).doesNotContain(gradient);
  }

  /** Returns the derivative that moves a weight, at numbers other than 0. */
  private static double[] gradient(Objective objective, String path) {
    Autoencoder autoencoder =
        Autoencoder.of(new Layer(), new PlainLatentSpace(2), new Layer(), Losses.squaredError())
            .withObjective(objective);
    Model model = autoencoder.model(Shape.of(3), Phase.TRAINING, Optional.empty(), false);
    Tensor gradient = new TrainingGraph(model, objective).gradients().get(path);
    Evaluation evaluation = new Evaluation(4);
    for (Tensor tensor : Topology.sorted(List.of(gradient))) {
      if (tensor.operation() instanceof Leaf) {
        evaluation.with(tensor, numbers(tensor.shape()));
      }
    }
    return evaluation.of(gradient);
  }

  private static double[] numbers(Shape shape) {
    double[] numbers = new double[Arrays.stream(shape.resolve(4)).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Math.cos(i + 1.0);
    }
    return numbers;
  }

  /** Both players read the discriminator's verdict on codes, with opposite wishes. */
  private record Duel(double ownWeight, double opponentWeight) implements Objective {
    @Override
    public List<Term> terms(Model model) {
      return List.of(new Term("recognised", ownWeight, verdict(model)));
    }

    @Override
    public List<Opponent> opponents(Model model) {
      Tensor cost = verdict(model).negate();
      Term term = new Term("discriminator", opponentWeight, cost);
      return List.of(new Opponent("discriminator", List.of(term)));
    }

    private static Tensor verdict(Model model) {
      Scope scope = model.scope().child("discriminator");
      return layer(model.latent().code(), 1, scope).softplus().sum(1);
    }
  }

  private record Layer() implements Encoder, Decoder {
    @Override
    public Tensor encode(Tensor input, Shape features, Scope scope) {
      return layer(input, features.size(), scope);
    }

    @Override
    public Tensor decode(Tensor code, Shape outputs, Scope scope) {
      return layer(code, outputs.size(), scope);
    }
  }

  private static Tensor layer(Tensor input, long width, Scope scope) {
    Shape shape = Shape.of(input.shape().extent(1), width);
    return input.matmul(scope.weight("weights", shape, Initialiser.glorotUniform()));
  }
}
