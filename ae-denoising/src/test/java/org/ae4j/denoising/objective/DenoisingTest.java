package org.ae4j.denoising.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Corruption;
import org.ae4j.core.Distribution;
import org.ae4j.core.Loss;
import org.ae4j.core.Model;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.core.Objective;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.Scope;
import org.ae4j.core.Term;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.loss.Ssim;
import org.ae4j.core.model.Descriptions;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Fill;
import org.ae4j.denoising.SelectiveCorruption;
import org.ae4j.denoising.Severity;
import org.ae4j.denoising.objective.OneLayer.Bend;
import org.ae4j.denoising.objective.OneLayer.Layers;
import org.ae4j.testkit.Workbench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A denoising objective")
class DenoisingTest {
  private static final SelectiveCorruption THIRD = Corruptions.masking(0.3);
  private static final List<Loss> SUMS =
      List.of(
          Losses.squaredError(),
          Losses.squaredErrorOfSigmoid(),
          Losses.absoluteError(),
          Losses.huber(1),
          Losses.logCosh(),
          Losses.correntropy(1),
          Losses.bernoulli(),
          Losses.gaussian(2),
          Losses.gaussianOfLearnedVariance());

  @Test
  @DisplayName("that weighs touched and untouched numbers alike is the standard one")
  void equalWeights() {
    for (Loss loss : SUMS) {
      Model model = OneLayer.sigmoid(3).withLoss(loss).model(Shape.of(4, 5), Phase.TRAINING);
      List<Term> terms = new EmphasisedDenoising(THIRD, 1, 1).terms(model);
      Workbench bench = Workbench.of(model.blueprint(), 6);
      double[] touched = bench.evaluate(terms.get(0).perExample());
      double[] untouched = bench.evaluate(terms.get(1).perExample());
      Model same =
          OneLayer.sigmoid(3)
              .withLoss(loss)
              .withCorruption(THIRD)
              .model(Shape.of(4, 5), Phase.TRAINING);
      Tensor cost = same.reconstructionLoss();
      Workbench other = Workbench.of(same.blueprint(), 6);
      Tensor mask = model.blueprint().noises().get("emphasis/mask").leaf();
      other.set(same.blueprint().noises().get("corruption/mask").leaf(), bench.elements(mask));
      double[] whole = other.evaluate(cost);
      for (int i = 0; i < whole.length; i++) {
        assertThat(touched[i] + untouched[i]).isEqualTo(whole[i], within(1e-10));
      }
    }
  }

  @Test
  @DisplayName("on what was hidden counts all of it, and nothing else, black on black too")
  void hidden() {
    Model model = OneLayer.sigmoid(3).model(Shape.of(50), Phase.TRAINING);
    SelectiveCorruption half = Corruptions.masking(0.5);
    List<Term> terms = EmphasisedDenoising.ofHidden(half).terms(model);
    Workbench bench = Workbench.of(model.blueprint(), 1).set(model.input(), new double[50]);
    double[] mask = bench.elements(model.blueprint().noises().get("emphasis/mask").leaf());
    // All inputs are 0, so outputs are those of an input of zeros, and the mask alone decides.
    double[] outputs = bench.evaluate(model.outputs());
    double expected = 0;
    for (int i = 0; i < 50; i++) {
      expected += mask[i] < 0.5 ? outputs[i] * outputs[i] : 0;
    }
    assertThat(expected).isPositive();
    assertThat(bench.evaluate(terms.get(0).perExample())[0]).isEqualTo(expected, within(1e-12));
    assertThat(terms.get(0).weight()).isEqualTo(1);
    assertThat(terms.get(1).weight()).isZero();
  }

  @Test
  @DisplayName("has the right gradient, also towards a learned fill")
  void gradients() {
    Model model = OneLayer.sigmoid(3).model(Shape.of(5), Phase.TRAINING);
    SelectiveCorruption learned = Corruptions.masking(Severity.of(0.5), Fill.learned());
    List<Term> terms = new EmphasisedDenoising(learned, 2, 0.5).terms(model);
    Tensor total = terms.get(0).perExample().mul(2).add(terms.get(1).perExample().mul(0.5));
    assertThat(model.blueprint().weights()).containsKey("emphasis/fill");
    Workbench.of(model.blueprint(), 4).check(total).firstOrder();
  }

  @Test
  @DisplayName("on what was hidden teaches to fill in what the rest tells")
  void fillsIn() {
    float[][] data = new float[400][3];
    NoiseStream stream = new NoiseSource(9).stream("data");
    for (int row = 0; row < data.length; row++) {
      stream.fill(Distribution.NORMAL, row, 0, data[row], 1);
      data[row][1] = data[row][0];
      data[row][2] = data[row][0];
    }
    SelectiveCorruption gap = Corruptions.masking(Severity.of(0.3), Fill.zero());
    TrainingConfig config =
        TrainingConfig.ofEpochs(60).withBatchSize(40).withLearningRate(0.01).withSeed(1);
    Autoencoder filling =
        OneLayer.of(new Layers(Bend.TANH, 2, 24), 8)
            .withObjective(EmphasisedDenoising.ofHidden(gap));
    try (TrainedAutoencoder model = Trainer.with(config).fit(filling, data)) {
      float[][] damaged = {{0, 1, 1}, {-1, 0, -1}, {0.8f, 0.8f, 0}};
      float[][] filled = model.reconstruct(damaged);
      assertThat(filled[0][0]).isEqualTo(1, within(0.25f));
      assertThat(filled[1][1]).isEqualTo(-1, within(0.25f));
      assertThat(filled[2][2]).isEqualTo(0.8f, within(0.25f));
    }
  }

  /** Wants two outputs per number, as a predicted variance does. */
  private record TwoOutputs() implements Loss {
    @Override
    public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
      return outputs.sumPerExample();
    }

    @Override
    public Tensor reconstruction(Tensor outputs, Shape example) {
      return outputs.slice(1, 0, example.size());
    }

    @Override
    public Shape outputs(Shape example) {
      return Shape.of(2 * example.size());
    }
  }

  /** Ends with a sum, but of numbers that all outputs have a part in. */
  private record Shares() implements Loss {
    @Override
    public Tensor perExample(Tensor outputs, Tensor target, Scope scope) {
      return reconstruction(outputs, null).sub(target).square().sumPerExample();
    }

    @Override
    public Tensor reconstruction(Tensor outputs, Shape example) {
      return Functions.softmax(outputs);
    }
  }

  @Test
  @DisplayName("with emphasis refuses losses that are no sum over numbers, and useless weights")
  void refused() {
    Model model = OneLayer.sigmoid(3).withLoss(new TwoOutputs()).model(Shape.of(4), Phase.TRAINING);
    assertThatThrownBy(() -> EmphasisedDenoising.ofHidden(THIRD).terms(model))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("one output per number")
        .hasMessageContaining("[8]");
    Ssim similarity = Losses.ssim().withWindow(2);
    for (Loss loss : List.of(Losses.categorical(), similarity, new Shares())) {
      Model joint = OneLayer.sigmoid(3).withLoss(loss).model(Shape.of(4, 4, 1), Phase.TRAINING);
      assertThatThrownBy(() -> EmphasisedDenoising.ofHidden(THIRD).terms(joint))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("sum over numbers")
          .hasMessageContaining(loss + " is none; use one of those");
    }
    assertThatThrownBy(() -> new EmphasisedDenoising(THIRD, 0, 0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("0.0 and 0.0");
    assertThatThrownBy(() -> Contractive.of(-1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> JacobianNorm.estimated(0)).hasMessageContaining("at least 1");
  }

  @Test
  @DisplayName("is restored from its description")
  void described() {
    Descriptions descriptions = Descriptions.standard();
    for (Objective objective :
        List.of(
            new EmphasisedDenoising(THIRD, 2, 0.5),
            new NoisyTarget(Corruptions.gaussianNoise(Severity.of(1))),
            new CorruptedTarget(),
            Contractive.of(0.1),
            new Contractive(EmphasisedDenoising.ofHidden(THIRD), JacobianNorm.estimated(3), 1))) {
      Autoencoder described = OneLayer.sigmoid(3).withObjective(objective);
      assertThat(descriptions.fromJson(descriptions.toJson(described))).isEqualTo(described);
    }
  }

  @Test
  @DisplayName("against another copy refuses a fill for it that nothing could train")
  void learnedTarget() {
    Corruption learned = Corruptions.masking(Severity.of(0.3), Fill.learned());
    Autoencoder against = OneLayer.sigmoid(3).withObjective(new NoisyTarget(learned));
    Samples rows = Samples.of(LinearDenoisingTest.data());
    assertThatThrownBy(() -> Trainer.with(TrainingConfig.ofEpochs(1)).fit(against, rows))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("another fill, such as zero or mean");
  }

  @Test
  @DisplayName("measures without damage when a model is used")
  void inference() {
    Samples rows = Samples.of(LinearDenoisingTest.data());
    Autoencoder hiding = OneLayer.sigmoid(3).withObjective(EmphasisedDenoising.ofHidden(THIRD));
    try (TrainedAutoencoder model = Trainer.with(TrainingConfig.ofEpochs(1)).fit(hiding, rows)) {
      assertThat(model.reconstruct(rows)).isDeepEqualTo(model.reconstruct(rows));
      assertThat(model.reconstructionError(rows)).isEqualTo(model.reconstructionError(rows));
    }
  }
}
