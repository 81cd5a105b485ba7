package org.ae4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fitted autoencoder")
class TrainedAutoencoderTest {
  private static final TrainingConfig CONFIG = TrainingConfig.ofEpochs(2).withSeed(1);
  private static final Samples ROWS = rows(40, 5, 1);
  private static final Samples CONDITIONS = rows(40, 2, 2);

  private static Samples rows(int count, int width, int seed) {
    float[][] rows = new float[count][width];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < width; j++) {
        rows[i][j] = (float) Math.sin(1.7 * i + 0.9 * j + seed);
      }
    }
    return Samples.of(rows);
  }

  private static TrainedAutoencoder conditioned() {
    return fit(ROWS.withCondition(CONDITIONS));
  }

  private static TrainedAutoencoder fit(Samples samples) {
    return Trainer.with(CONFIG)
        .fit(
            Autoencoder.of(new Joined(), new Normal(3), new Joined(), Losses.squaredError()),
            samples);
  }

  @Test
  @DisplayName("takes conditions of any real numbers wherever it is used, each its own")
  void realConditions() {
    try (TrainedAutoencoder model = conditioned()) {
      Samples others = rows(40, 2, 9);
      Samples codes = Samples.of(model.encode(ROWS.withCondition(CONDITIONS)));
      assertThat(codes.toArray()).isNotEqualTo(model.encode(ROWS.withCondition(others)));
      float[][] decoded = model.decode(codes.withCondition(CONDITIONS));
      assertThat(decoded).isNotEqualTo(model.decode(codes.withCondition(others)));
      assertThat(decoded).isDeepEqualTo(model.reconstruct(ROWS.withCondition(CONDITIONS)));
      Sampler sampler = model.sampler().orElseThrow();
      float[][] drawn = sampler.sample(CONDITIONS, 1);
      assertThat(drawn).hasDimensions(40, 5).isDeepEqualTo(sampler.sample(CONDITIONS, 1));
      assertThat(drawn).isNotEqualTo(sampler.sample(others, 1));
    }
  }

  @Test
  @DisplayName("refuses conditions of another width, wherever it is used")
  void conditionWidth() {
    try (TrainedAutoencoder model = conditioned()) {
      for (int width : new int[] {1, 3}) {
        Samples wrong = rows(40, width, 2);
        Samples codes = rows(40, 3, 3).withCondition(wrong);
        Sampler sampler = model.sampler().orElseThrow();
        for (Runnable use :
            List.<Runnable>of(
                () -> model.encode(ROWS.withCondition(wrong)),
                () -> model.reconstructionError(ROWS.withCondition(wrong)),
                () -> model.measure(ROWS.withCondition(wrong), 1, Model::reconstruction),
                () -> model.decode(codes),
                () -> sampler.sample(wrong, 1))) {
          assertThatThrownBy(use::run)
              .isInstanceOf(ShapeException.class)
              .hasMessageContaining(
                  "conditions of shape [2], 2 numbers each, but was given " + width);
        }
      }
    }
  }

  @Test
  @DisplayName("refuses codes without condition, also after codes with one, and the reverse")
  void missingCondition() {
    Samples codes = rows(40, 3, 3);
    try (TrainedAutoencoder model = conditioned()) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> model.decode(codes))
            .isInstanceOf(DataException.class)
            .hasMessageContaining("needs a condition of shape [2]");
        model.decode(codes.withCondition(CONDITIONS));
      }
    }
    try (TrainedAutoencoder model = fit(ROWS)) {
      assertThatThrownBy(() -> model.decode(codes.withCondition(CONDITIONS)))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("trained without conditions");
    }
  }

  @Test
  @DisplayName("decodes without condition where its decoder reads none")
  void ignoredCondition() {
    Autoencoder autoencoder =
        Autoencoder.of(new Joined(), new Normal(3), new Plain(), Losses.squaredError());
    try (TrainedAutoencoder model =
        Trainer.with(CONFIG).fit(autoencoder, ROWS.withCondition(CONDITIONS))) {
      Samples codes = rows(40, 3, 3);
      assertThat(model.decode(codes)).isDeepEqualTo(model.decode(codes.withCondition(CONDITIONS)));
    }
  }

  @Test
  @DisplayName("says that it was closed, which may happen twice")
  void closed() {
    TrainedAutoencoder model = fit(ROWS);
    Sampler sampler = model.sampler().orElseThrow();
    model.encode(ROWS);
    model.close();
    model.close();
    for (Runnable use :
        List.<Runnable>of(
            () -> model.encode(ROWS),
            () -> model.decode(rows(4, 3, 3)),
            () -> model.reconstruct(ROWS),
            () -> model.anomalyScore(ROWS),
            () -> model.observe(ROWS, Model::features),
            () -> sampler.sample(3, 1))) {
      assertThatThrownBy(use::run)
          .isInstanceOf(StateException.class)
          .hasMessageContaining("this model was closed");
    }
  }

  @Test
  @DisplayName("lets a call that is under way end when it is closed, and frees its memory then")
  void closedDuringCall() {
    TrainedAutoencoder model = fit(ROWS);
    float[][] codes = model.encode(ROWS);
    float[][] observed =
        model.observe(
            ROWS,
            graph -> {
              model.close();
              return graph.latent().code();
            });
    assertThat(observed).isDeepEqualTo(codes);
    assertThatThrownBy(() -> model.encode(ROWS)).isInstanceOf(StateException.class);
  }

  /** One layer of what it is given and the condition. */
  private record Joined() implements Encoder, Decoder {
    @Override
    public Tensor encode(Tensor input, Shape features, Scope scope) {
      return scope
          .condition()
          .map(condition -> Functions.concat(1, List.of(input, condition)))
          .map(joined -> layer(joined, features, scope))
          .orElseGet(() -> layer(input, features, scope));
    }

    @Override
    public Tensor decode(Tensor code, Shape outputs, Scope scope) {
      return encode(code, outputs, scope);
    }
  }

  private record Plain() implements Decoder {
    @Override
    public Tensor decode(Tensor code, Shape outputs, Scope scope) {
      return layer(code, outputs, scope);
    }
  }

  private static Tensor layer(Tensor input, Shape outputs, Scope scope) {
    Shape shape = Shape.of(input.shape().extent(1), outputs.extent(0));
    return input.matmul(scope.weight("weights", shape, Initialiser.glorotUniform()));
  }

  private record Normal(int width) implements GenerativeLatentSpace {
    @Override
    public Shape features() {
      return Shape.of(width);
    }

    @Override
    public Latent latent(Tensor features, Scope scope) {
      return Latent.of(features);
    }

    @Override
    public Tensor prior(Shape code, Scope scope) {
      return scope.noise("prior", code.batched(), Distribution.NORMAL);
    }
  }
}
