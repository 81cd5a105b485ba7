package org.ae4j.benchmarks;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.core.train.TrainingListener;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;

/** AE4J as its users run it: {@link Trainer} with its listeners, {@link TrainedAutoencoder}. */
final class Ours implements Peer {
  @Override
  public void run(Assignment work, Pace pace) throws Exception {
    Workload workload = work.workload();
    Samples examples = Examples.samples(work.data(), workload.features());
    DenseConfig layers = DenseConfig.ofLayers(workload.hidden());
    Autoencoder autoencoder =
        Dense.autoencoder(layers, workload.code(), Losses.squaredError());
    TrainingConfig config =
        TrainingConfig.ofEpochs(Integer.MAX_VALUE)
            .withBatchSize(Math.min(workload.batch(), 128))
            .withShards(work.threads())
            .withLearningRate(Workload.LEARNING_RATE);
    if (workload.task() == Workload.Task.ENCODE) {
      Trainer trainer = Trainer.with(config.withEpochs(1)).onThreads(work.threads());
      try (TrainedAutoencoder model = trainer.fit(autoencoder, examples)) {
        while (true) {
          pace.done(model.encode(examples).length);
        }
      }
    }
    Trainer.with(config.withBatchSize(workload.batch()))
        .onThreads(work.threads())
        .listening(counting(pace))
        .fit(autoencoder, examples)
        .close();
  }

  private static TrainingListener counting(Pace pace) {
    return new TrainingListener() {
      @Override
      public boolean onStep(StepReport report) {
        pace.done(report.examples());
        return true;
      }
    };
  }
}
