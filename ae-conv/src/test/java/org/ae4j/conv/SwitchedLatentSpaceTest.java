package org.ae4j.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.GenerativeLatentSpace;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.Model;
import org.ae4j.core.Phase;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.ShapeException;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Leaf;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.testkit.LatentSpaceContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A latent space that carries switches")
class SwitchedLatentSpaceTest implements LatentSpaceContract {
  private static final Shape IMAGE = Shape.of(6, 6);
  private static final ConvConfig CONFIG =
      ConvConfig.ofImages(
          Block.convolution(2, 3),
          Block.maxPoolingWithSwitches(2),
          Block.convolution(3, 3),
          Block.maxPoolingWithSwitches(3));

  private static Autoencoder autoencoder() {
    return Conv.autoencoder(CONFIG, IMAGE, 4, Losses.squaredError());
  }

  @Override
  public LatentSpace latentSpace() {
    return new SwitchedLatentSpace(new PlainLatentSpace(2), 3);
  }

  @Test
  @DisplayName("counts them as part of the code, and offers nothing to sample from")
  void counted() {
    assertThat(CONFIG.switches(IMAGE)).isEqualTo(3 * 3 * 2 + 3);
    Model model = autoencoder().model(IMAGE, Phase.INFERENCE);
    assertThat(model.latent().code().shape()).isEqualTo(Shape.batchOf(4 + 21));
    assertThat(autoencoder().latentSpace()).isNotInstanceOf(GenerativeLatentSpace.class);
  }

  @Test
  @DisplayName("lets encoder and decoder be used apart: codes alone give the reconstructions")
  void apart() {
    float[][] images = new float[20][36];
    for (int i = 0; i < images.length; i++) {
      images[i][(7 * i) % 36] = 1;
      images[i][(5 * i + 3) % 36] = 0.5f;
    }
    Samples samples = Samples.of(images).reshape(IMAGE);
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(3));
    try (TrainedAutoencoder model = trainer.fit(autoencoder(), samples)) {
      float[][] codes = model.encode(samples);
      for (float[] code : codes) {
        for (int i = 4; i < code.length; i++) {
          int places = i < 4 + 18 ? 4 : 9;
          assertThat(code[i]).isEqualTo(Math.round(code[i])).isBetween(0f, places - 1f);
        }
      }
      float[][] decoded = model.decode(codes);
      float[][] whole = model.reconstruct(samples);
      for (int i = 0; i < whole.length; i++) {
        assertThat(decoded[i]).containsExactly(whole[i], within(1e-6f));
      }
      codes[0][4] += 1;
      assertThat(model.decode(codes)[0]).isNotEqualTo(decoded[0]);
    }
  }

  @Test
  @DisplayName("is asked for where poolings leave switches and it is missing")
  void missing() {
    ConvDecoder decoder = ConvDecoder.mirror(CONFIG, IMAGE, Upsampling.TRANSPOSED);
    Autoencoder without =
        Autoencoder.of(
            new ConvEncoder(CONFIG), new PlainLatentSpace(4), decoder, Losses.squaredError());
    assertThatThrownBy(() -> without.model(IMAGE, Phase.INFERENCE).features())
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("21 switches")
        .hasMessageContaining("SwitchedLatentSpace");
    Model model = without.model(IMAGE, Phase.INFERENCE);
    Tensor onlySwitches = Leaf.of("code", Shape.batchOf(21));
    assertThatThrownBy(() -> model.decode(onlySwitches))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("21 switches behind the numbers of a code");
    ConvConfig places = CONFIG.withHead(Head.spatial());
    assertThatThrownBy(
            () ->
                Conv.autoencoder(places, IMAGE, 4, Losses.squaredError())
                    .model(IMAGE, Phase.INFERENCE)
                    .features())
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("Head.dense()");
  }

  @Test
  @DisplayName("refuses what leaves no switches, and unpooling of what was not pooled")
  void refuses() {
    assertThatThrownBy(() -> new SwitchedLatentSpace(new PlainLatentSpace(4), 0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> Block.maxPoolingWithSwitches(1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("at least 2");
    FeatureMaps start = new FeatureMaps(Layout.IMAGE, 3, 3, 2);
    assertThatThrownBy(
            () ->
                new ConvDecoder(
                    start,
                    Head.dense(),
                    List.of(new UnpoolingBlock(2, Padding.VALID, 9, 9)),
                    Block.convolution(1, 3)))
        .isInstanceOf(ShapeException.class)
        .hasMessageContaining("makes 4×4×2 of 9×9×2, so it cannot be undone from 3×3×2");
  }
}
