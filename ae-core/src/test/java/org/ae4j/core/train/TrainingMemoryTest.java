package org.ae4j.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.PlainLatentSpace;
import org.ae4j.core.Samples;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Tensor;
import org.ae4j.core.loss.Losses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The memory of a training that is counted beforehand")
class TrainingMemoryTest {
  private static final Samples TRAINING = rows(100);
  private static final Samples UNSEEN = rows(30);
  private static final Samples ALL = rows(130);
  private static final Autoencoder AUTOENCODER =
      Autoencoder.of(
          new AllocationTest.Layer(),
          new PlainLatentSpace(64),
          new AllocationTest.Layer(),
          Losses.squaredError());
  private static final TrainingConfig CONFIG = TrainingConfig.ofEpochs(1).withBatchSize(32);

  private static Samples rows(int count) {
    float[][] rows = new float[count][40];
    for (int i = 0; i < count; i++) {
      Arrays.fill(rows[i], i % 7 - 3);
    }
    return Samples.of(rows);
  }

  /** Charges codes for being like the largest ones of their batch. */
  private record Coupled() implements Objective {
    @Override
    public List<Term> terms(Model model) {
      Tensor code = model.latent().code();
      Tensor alike = code.mul(code.max(0)).sumPerExample();
      return List.of(
          new Term("reconstruction", 1, model.reconstructionLoss()), new Term("alike", 1, alike));
    }
  }

  /** Returns the bytes that a run has taken once it has seen every size of batch. */
  private static long taken(TrainingConfig config, Autoencoder autoencoder) {
    try (TrainingRun run =
        new TrainingRun(config, List.of(), Map.of(), autoencoder, TRAINING, UNSEEN, 1)) {
      run.fit();
      return run.bytes();
    }
  }

  private static long counted(TrainingConfig config, Autoencoder autoencoder) {
    return TrainingMemory.of(config, autoencoder, ALL, UNSEEN.size()).working();
  }

  @Test
  @DisplayName("is what a run takes, whatever its shards and optimiser")
  void agrees() {
    List<TrainingConfig> configs =
        List.of(
            CONFIG.withShards(1),
            CONFIG.withShards(3),
            CONFIG.withBatchSize(50).withOptimiser(Sgd.standard()),
            CONFIG.withOptimiser(AdamW.standard()).withGradientNorm(1));
    for (TrainingConfig config : configs) {
      // Numbers known beforehand and sums over whole weights are not counted.
      assertThat(counted(config, AUTOENCODER))
          .as(config.toString())
          .isCloseTo(taken(config, AUTOENCODER), withinPercentage(5));
    }
  }

  @Test
  @DisplayName("has one part where examples of a batch depend on one another")
  void whole() {
    Autoencoder coupled = AUTOENCODER.withObjective(new Coupled());
    TrainingConfig one = CONFIG.withShards(1);
    TrainingConfig three = CONFIG.withShards(3);
    assertThat(counted(three, coupled)).isEqualTo(counted(one, coupled));
    assertThat(counted(three, AUTOENCODER)).isGreaterThan(counted(one, AUTOENCODER));
  }

  @Test
  @DisplayName("has three copies of the weights beside what steps need, and takes none of it")
  void copies() {
    long weights = 2 * 40 * 64;
    TrainingMemory memory = TrainingMemory.of(CONFIG, AUTOENCODER, ALL, 30);
    assertThat(memory.copies()).isEqualTo(3 * 4 * weights);
    assertThat(Trainer.with(CONFIG.withValidation(30 / 130.0)).bytes(AUTOENCODER, ALL))
        .isEqualTo(memory.bytes());
  }
}
