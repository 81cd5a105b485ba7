package org.ae4j.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.layer.Activation;
import org.ae4j.core.layer.LayerStyle;
import org.ae4j.core.layer.Normalisation;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.model.Descriptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The configuration of a dense stack")
class DenseConfigTest {
  @Test
  @DisplayName("is changed one setting at a time")
  void changes() {
    DenseConfig config =
        DenseConfig.ofLayers(9, 4)
            .withActivation(Activation.GELU)
            .withNormalisation(Normalisation.LAYER)
            .withDropout(0.25)
            .withoutBias()
            .withCode(Activation.SIGMOID)
            .withTiedWeights();
    LayerStyle style = new LayerStyle(Activation.GELU, Normalisation.LAYER, 0.25, false);
    assertThat(config).isEqualTo(new DenseConfig(config.hidden(), style, Activation.SIGMOID, true));
    assertThat(config.hidden()).containsExactly(9, 4);
  }

  @Test
  @DisplayName("survives a description with every activation and normalisation")
  void described() {
    Descriptions descriptions = Descriptions.standard();
    for (Activation activation : Activation.values()) {
      for (Normalisation normalisation : Normalisation.values()) {
        DenseConfig config =
            DenseConfig.ofLayers(3).withActivation(activation).withNormalisation(normalisation);
        Autoencoder autoencoder = Dense.autoencoder(config, 2, Losses.bernoulli());
        assertThat(descriptions.fromJson(descriptions.toJson(autoencoder))).isEqualTo(autoencoder);
      }
    }
    DenseConfig special =
        DenseConfig.ofLayers()
            .withActivation(Activation.leakyRelu(0.2))
            .withNormalisation(Normalisation.batch(0.01))
            .withoutBias()
            .withCode(Activation.elu(0.5));
    Autoencoder autoencoder = Dense.autoencoder(special, 2, Losses.bernoulli());
    assertThat(descriptions.toJson(autoencoder)).contains("\"slope\"", "0.2", "0.01", "0.5");
    assertThat(descriptions.fromJson(descriptions.toJson(autoencoder))).isEqualTo(autoencoder);
  }

  @Test
  @DisplayName("refuses widths below 1, codes without numbers, and parts that are none")
  void refuses() {
    assertThatThrownBy(() -> DenseConfig.ofLayers(10, 0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("hidden widths must be at least 1, but were [10, 0]");
    assertThatThrownBy(() -> Dense.autoencoder(0, 10))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("width must be at least 1, but was 0");
    DenseConfig config = DenseConfig.ofLayers(10);
    assertThatThrownBy(() -> config.withDropout(1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("dropout must be at least 0 and below 1, but was 1.0");
  }

  @Test
  @DisplayName("is short for the usual autoencoder")
  void usual() {
    assertThat(Dense.autoencoder(3, 20, 10))
        .isEqualTo(Dense.autoencoder(DenseConfig.ofLayers(20, 10), 3, Losses.squaredError()));
  }
}
