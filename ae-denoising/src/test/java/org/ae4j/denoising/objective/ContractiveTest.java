package org.ae4j.denoising.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Encoder;
import org.ae4j.core.Initialiser;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Severity;
import org.ae4j.denoising.objective.OneLayer.Bend;
import org.ae4j.denoising.objective.OneLayer.Layers;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A contraction")
class ContractiveTest {
  private static final int WIDTH = 4;
  private static final Shape EXAMPLE = Shape.of(2, 3);

  /** Features that are partly the input itself: one matrix product, but not one layer. */
  private record Residual() implements Encoder {
    @Override
    public Tensor encode(Tensor input, Shape features, Scope scope) {
      Tensor x = input.flatten();
      Shape shape = Shape.of(x.shape().extent(1), features.size());
      return x.add(x.matmul(scope.weight("w", shape, Initialiser.glorotUniform())).tanh());
    }
  }

  @Test
  @DisplayName("of one layer, of several or of another form equals finite differences to 1e-8")
  void differences() {
    for (Layers layers :
        new Layers[] {
          new Layers(Bend.SIGMOID, 1, 1),
          new Layers(Bend.TANH, 1, 1),
          new Layers(Bend.LINEAR, 1, 1),
          new Layers(Bend.TANH, 3, 5)
        }) {
      compare(OneLayer.of(layers, WIDTH));
    }
    Autoencoder plain = OneLayer.sigmoid(6);
    compare(Autoencoder.of(new Residual(), plain.latentSpace(), plain.decoder(), plain.loss()));
  }

  private static void compare(Autoencoder autoencoder) {
    Model model = model(autoencoder.withObjective(Contractive.of(0.1)));
    Workbench bench = Workbench.of(model.blueprint(), 3);
    double[] found = bench.evaluate(contraction(model).perExample());
    assertThat(found).containsExactly(byDifferences(model, bench), within(1e-8));
  }

  private static double[] byDifferences(Model model, Workbench bench) {
    double[] norms = new double[3];
    double[] point = bench.elements(model.input());
    double step = 1e-5;
    for (int i = 0; i < point.length; i++) {
      double[] above = at(model, bench, point, i, step);
      double[] below = at(model, bench, point, i, -step);
      for (int j = 0; j < above.length; j++) {
        double slope = (above[j] - below[j]) / (2 * step);
        norms[j / (above.length / 3)] += slope * slope;
      }
    }
    bench.set(model.input(), point);
    return norms;
  }

  private static double[] at(Model model, Workbench bench, double[] point, int moved, double step) {
    double[] elsewhere = point.clone();
    elsewhere[moved] += step;
    return bench.set(model.input(), elsewhere).evaluate(model.features());
  }

  private static Model model(Autoencoder autoencoder) {
    Model model = autoencoder.model(EXAMPLE, Phase.TRAINING);
    autoencoder.objective().terms(model);
    return model;
  }

  private static Term contraction(Model model) {
    return Contractive.of(0.1).terms(model).stream()
        .filter(term -> term.name().equals("contraction"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("of a sigmoid layer is the paper's closed form")
  void closedForm() {
    Model model = model(OneLayer.sigmoid(WIDTH));
    Workbench bench = Workbench.of(model.blueprint(), 3);
    double[] found = bench.evaluate(contraction(model).perExample());
    double[] codes = bench.evaluate(model.features());
    double[] weights =
        bench.elements(model.blueprint().weights().get("encoder/layer1/weights").leaf());
    for (int example = 0; example < 3; example++) {
      double expected = 0;
      for (int i = 0; i < weights.length; i++) {
        double h = codes[example * WIDTH + i % WIDTH];
        expected += Math.pow(h * (1 - h) * weights[i], 2);
      }
      assertThat(found[example]).isEqualTo(expected, within(1e-12));
    }
  }

  @Test
  @DisplayName("has the right gradient, exact or estimated, for one layer and for several")
  void gradients() {
    for (JacobianNorm norm : new JacobianNorm[] {JacobianNorm.exact(), JacobianNorm.estimated(2)}) {
      for (int depth = 1; depth <= 2; depth++) {
        Autoencoder autoencoder = OneLayer.of(new Layers(Bend.TANH, depth, 5), WIDTH);
        Model model = autoencoder.model(EXAMPLE, Phase.TRAINING);
        Tensor squared = norm.squared(model.features(), model.corrupted(), model.scope());
        Workbench.of(model.blueprint(), 2).check(squared).firstOrder();
      }
    }
  }

  @Test
  @DisplayName("that is estimated has the exact one as its mean, and Hutchinson's variance")
  void unbiased() {
    int draws = 20_000;
    Model model =
        OneLayer.of(new Layers(Bend.TANH, 2, 5), WIDTH).model(Shape.of(3), Phase.TRAINING);
    Tensor exact = JacobianNorm.exact().squared(model.features(), model.corrupted(), model.scope());
    Tensor estimate =
        JacobianNorm.estimated(1).squared(model.features(), model.corrupted(), model.scope());
    double[] repeated = new double[3 * draws];
    for (int i = 0; i < repeated.length; i++) {
      repeated[i] = new double[] {0.5, -1, 0.25}[i % 3];
    }
    Workbench bench = Workbench.of(model.blueprint(), draws).set(model.input(), repeated);
    double norm = bench.evaluate(exact)[0];
    double[] estimates = bench.evaluate(estimate);
    double mean = Arrays.stream(estimates).average().orElseThrow();
    double variance =
        Arrays.stream(estimates).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertThat(variance).isPositive();
    assertThat(mean).isEqualTo(norm, within(4 * Math.sqrt(variance / draws)));
    assertThat(variance).isEqualTo(varianceOfSigns(model, bench), within(0.05 * variance));
  }

  /** Returns twice the sum of the squares of JJᵀ off its diagonal. */
  private static double varianceOfSigns(Model model, Workbench bench) {
    double[][] jacobian = new double[WIDTH][];
    for (int feature = 0; feature < WIDTH; feature++) {
      Tensor one = model.features().slice(1, feature, 1);
      Tensor slope = org.ae4j.core.graph.Gradients.of(one, java.util.List.of(model.input())).get(0);
      jacobian[feature] = Arrays.copyOf(bench.evaluate(slope), 3);
    }
    double sum = 0;
    for (int i = 0; i < WIDTH; i++) {
      for (int j = 0; j < WIDTH; j++) {
        double product = 0;
        for (int k = 0; k < 3; k++) {
          product += jacobian[i][k] * jacobian[j][k];
        }
        sum += i == j ? 0 : 2 * product * product;
      }
    }
    return sum;
  }

  @Test
  @DisplayName("of one layer may be as wide as it likes; of several only estimated")
  void width() {
    assertThat(contraction(model(OneLayer.sigmoid(500))).perExample().shape())
        .isEqualTo(Shape.batchOf());
    Autoencoder deep = OneLayer.of(new Layers(Bend.TANH, 2, 5), 65);
    assertThatThrownBy(() -> contraction(model(deep)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("at most 64")
        .hasMessageContaining("65")
        .hasMessageContaining("JacobianNorm.estimated(1)");
    Objective estimated = new Contractive(Objective.standard(), JacobianNorm.estimated(1), 0.1);
    assertThat(estimated.terms(model(deep))).hasSize(2);
  }

  @Test
  @DisplayName("makes the codes of a trained model move less, together with any other objective")
  void training() {
    float[][] data = new float[200][6];
    org.ae4j.core.NoiseStream stream = new org.ae4j.core.NoiseSource(2).stream("data");
    for (int i = 0; i < data.length; i++) {
      stream.fill(org.ae4j.core.Distribution.UNIFORM, i, 0, data[i], 6);
    }
    Samples samples = Samples.of(data);
    Objective denoising = new EmphasisedDenoising(Corruptions.masking(0.2), 1, 0.5);
    Autoencoder noisy =
        OneLayer.sigmoid(8).withCorruption(Corruptions.gaussianNoise(Severity.of(0.05)));
    double free = sensitivity(noisy.withObjective(denoising), samples);
    double contracted =
        sensitivity(
            noisy.withObjective(new Contractive(denoising, JacobianNorm.exact(), 0.1)), samples);
    assertThat(contracted).isLessThan(0.5 * free);
  }

  private static double sensitivity(Autoencoder autoencoder, Samples samples) {
    TrainingConfig config =
        TrainingConfig.ofEpochs(40).withBatchSize(20).withLearningRate(0.01).withSeed(3);
    try (TrainedAutoencoder model = Trainer.with(config).onThreads(1).fit(autoencoder, samples)) {
      JacobianNorm norm = JacobianNorm.exact();
      float[][] measured =
          model.measure(samples, 0, m -> norm.squared(m.encode(m.input()), m.input(), m.scope()));
      return Arrays.stream(measured).mapToDouble(row -> row[0]).average().orElseThrow();
    }
  }
}
