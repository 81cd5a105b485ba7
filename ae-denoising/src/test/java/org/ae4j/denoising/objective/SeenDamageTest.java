package org.ae4j.denoising.objective;

import static org.assertj.core.api.Assertions.assertThat;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.Corruption;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.loss.Losses;
import org.ae4j.denoising.Corruptions;
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
}
