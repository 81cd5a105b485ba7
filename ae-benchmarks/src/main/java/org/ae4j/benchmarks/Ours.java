package org.ae4j.benchmarks;

import org.ae4j.core.Autoencoder;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.core.train.TrainingListener;

/** AE4J as its users run it: {@link Trainer} with its listeners, {@link TrainedAutoencoder}. */
final class Ours implements Peer {
  private static final int SHORT_TRAINING_BATCH = 128;

  @Override
  public void run(Assignment work, Pace pace) throws Exception {
    Workload workload = work.workload();
    OurModel model = workload.network().in(new OurModels());
    Samples examples = Samples.of(model.example(), Examples.read(work.data()));
    Trainer trainer = trainer(workload, work.threads());
    if (workload.trains()) {
      trainer.listening(counting(pace)).fit(model.autoencoder(), examples).close();
    }
    TrainingConfig brief = trainer.config().withEpochs(1).withBatchSize(SHORT_TRAINING_BATCH);
    encode(Trainer.with(brief), model.autoencoder(), examples, pace);
  }

  private static void encode(
      Trainer trainer, Autoencoder autoencoder, Samples examples, Pace pace) {
    try (TrainedAutoencoder model = trainer.fit(autoencoder, examples)) {
      while (true) {
        pace.done(model.encode(examples).length);
      }
    }
  }

  /** Returns a trainer that goes on for ever; a batch has as many parts as there are threads. */
  static Trainer trainer(Workload workload, int threads) {
    TrainingConfig config =
        TrainingConfig.ofEpochs(Integer.MAX_VALUE)
            .withBatchSize(workload.batch())
            .withShards(threads)
            .withLearningRate(Workload.LEARNING_RATE);
    return Trainer.with(config).onThreads(threads);
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
