package org.ae4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.engine.Plan;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {
  @Test
  @DisplayName("a stack leads back by the widths it came by, code and output linear")
  void mirrored() {
    DenseStack stack = DenseStack.of(9, 5, 2);
    assertThat(stack.layers()).containsExactly(9, 5, 2, 5, 9);
    assertThat(stack.linear(1)).isFalse();
    assertThat(stack.linear(2)).isTrue();
    assertThat(stack.linear(3)).isFalse();
    assertThat(stack.linear(4)).isTrue();
  }

  @Test
  @DisplayName("a name may describe a stack, its batch and its data")
  void described() {
    Workload workload = Workload.named("stack-784-256-32@64x500");
    assertThat(workload.network()).isEqualTo(DenseStack.of(784, 256, 32));
    assertThat(workload.batch()).isEqualTo(64);
    assertThat(workload.examples()).isEqualTo(500);
    assertThat(workload.trains()).isTrue();
  }

  @ParameterizedTest
  @DisplayName("other names are refused with those that exist")
  @ValueSource(strings = {"dense", "stack-784@128", "stack-784-32", ""})
  void refused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Workload.named(name))
        .withMessageContaining("vae-128");
  }

  @Test
  @DisplayName("a batch larger than the data is refused")
  void largeBatch() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Workload.named("stack-784-32@128x100"))
        .withMessageContaining("100");
  }

  @ParameterizedTest
  @DisplayName("ours rebuilds examples of the size that the workload has")
  @ValueSource(strings = {"small-32", "vae-128", "conv-64"})
  void ours(String name) {
    Workload workload = Workload.named(name);
    OurModel model = workload.network().in(new OurModels());
    int width = workload.network().features();
    Samples examples = Samples.of(model.example(), new float[2 * width]);
    Trainer trainer = Trainer.with(TrainingConfig.ofEpochs(1));
    try (TrainedAutoencoder fitted = trainer.fit(model.autoencoder(), examples)) {
      assertThat(fitted.reconstruct(examples)).hasDimensions(2, width);
    }
  }

  @Test
  @DisplayName("the products of training are forward, weights, and values but for the input")
  void products() {
    try (Plan training = DenseStack.of(6, 4, 2).in(new Products(3, true));
        Plan inference =
            new DenseStack(DenseStack.of(6, 4, 2).widths(), false).in(new Products(3, false))) {
      assertThat(training.explain()).hasSize(3 * 4 - 1);
      assertThat(inference.explain()).hasSize(2);
    }
  }
}
