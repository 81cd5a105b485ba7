package org.ae4j.denoising.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.FloatArray;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.ShapeException;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.denoising.CorruptedCopy;
import org.ae4j.denoising.Corruptions;
import org.ae4j.denoising.Fill;
import org.ae4j.denoising.SelectiveCorruption;
import org.ae4j.denoising.Severity;
import org.ae4j.testkit.TinyDecoder;
import org.ae4j.testkit.TinyEncoder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an autoencoder saw in training")
class SeenDamageTest {
  private static final Corruption NOISE = Corruptions.gaussianNoise(Severity.of(0.5));
  private static final SelectiveCorruption MASK = Corruptions.masking(0.25);
  private static final Autoencoder PLAIN =
      Autoencoder.of(
          new TinyEncoder(), new PlainLatentSpace(2), new TinyDecoder(), Losses.squaredError());

  @Test
  @DisplayName("is nothing where nothing damages")
  void none() {
    assertThat(SeenDamage.of(PLAIN)).isEmpty();
    assertThat(SeenDamage.of(PLAIN.withObjective(Contractive.of(1)))).isEmpty();
  }

  @Test
  @DisplayName(
      "is the corruption, then what an emphasising objective hides, below a contraction too")
  void both() {
    EmphasisedDenoising hiding = EmphasisedDenoising.ofHidden(MASK);
    assertThat(SeenDamage.of(PLAIN.withCorruption(NOISE))).contains(NOISE);
    assertThat(SeenDamage.of(PLAIN.withObjective(hiding))).contains(MASK);
    assertThat(
            SeenDamage.of(
                PLAIN
                    .withCorruption(NOISE)
                    .withObjective(new Contractive(hiding, JacobianNorm.exact(), 1))))
        .contains(Corruptions.inOrder(NOISE, MASK));
  }

  @Test
  @DisplayName("has the fills that the model learned, in whichever part they are")
  void learnedFills() {
    SelectiveCorruption all = Corruptions.masking(Severity.of(1), Fill.learned());
    Corruption half = Corruptions.masking(Severity.of(0.5), Fill.learned());
    Autoencoder plain = OneLayer.sigmoid(3);
    filled(plain.withCorruption(all), "corruption/fill", "fill");
    Autoencoder hiding = plain.withObjective(EmphasisedDenoising.ofHidden(all));
    filled(hiding, "emphasis/fill", "fill");
    filled(hiding.withCorruption(half), "emphasis/fill", "part1/fill", "part2/fill");
  }

  /** All numbers are hidden, so damaged examples are the fill itself. */
  private static void filled(Autoencoder autoencoder, String kept, String... within) {
    Samples rows = Samples.of(new float[][] {{0.1f, 0.9f}, {0.3f, 0.8f}});
    try (TrainedAutoencoder model =
        Trainer.with(TrainingConfig.ofEpochs(3)).fit(autoencoder, rows)) {
      Map<String, FloatArray> weights = SeenDamage.weights(model.snapshot());
      assertThat(weights).containsOnlyKeys(within);
      float[] fill = model.snapshot().weights().get(kept).values();
      assertThat(fill).doesNotContain(0);
      Corruption seen = SeenDamage.of(autoencoder).orElseThrow();
      assertThat(CorruptedCopy.of(seen, rows, 1, weights).toArray())
          .isDeepEqualTo(new float[][] {fill, fill});
      Samples wider = Samples.of(new float[1][3]);
      assertThatThrownBy(() -> CorruptedCopy.of(seen, wider, 1, weights))
          .isInstanceOf(ShapeException.class)
          .hasMessageContaining("[2]")
          .hasMessageContaining("[3]");
    }
  }
}
