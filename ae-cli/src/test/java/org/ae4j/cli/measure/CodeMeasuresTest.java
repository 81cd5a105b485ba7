package org.ae4j.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Dataset;
import org.ae4j.data.Sprites;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.evaluation.disentanglement.FactorGrid;
import org.ae4j.evaluation.disentanglement.MutualInformationGap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Measures of codes")
class CodeMeasuresTest {
  @Test
  @DisplayName("say how factors are told apart where these are known: of all the sprites")
  void disentanglement() {
    Dataset sprites = Sprites.set();
    var autoencoder =
        Dense.autoencoder(DenseConfig.ofLayers(), new PlainLatentSpace(2), Losses.bernoulli());
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(1));
    try (TrainedAutoencoder model = trainer.fit(autoencoder, sprites.head(64).samples())) {
      Map<String, Object> measures = CodeMeasures.of(model, sprites);
      FactorGrid grid = FactorGrid.of(List.of(3, 6, 10, 8, 8), model.encode(sprites.samples()));
      assertThat(measures)
          .containsEntry("mutualInformationGap", MutualInformationGap.of(grid.all()).value())
          .containsKeys("separatedPredictability", "factorVaeScore");
      assertThat(CodeMeasures.of(model, sprites.head(100))).isEmpty();
    }
  }
}
