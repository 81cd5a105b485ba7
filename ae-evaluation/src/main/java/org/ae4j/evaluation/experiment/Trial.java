package org.ae4j.evaluation.experiment;

import org.ae4j.core.DivergenceException;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.core.train.TrainingListener;
import org.ae4j.data.Dataset;

/** Times a few steps, to know what the others will take. */
final class Trial implements TrainingListener {
  private static final int WARM_UP = 2;
  private static final int STEPS = 6;

  private long started;
  private long ended;
  private int timed;

  private Trial() {}

  /** Returns how many seconds a plan's training will take on one thread. */
  static double seconds(Plan plan, Dataset data) {
    TrainingConfig config = plan.training();
    int few = (int) Math.ceil((STEPS + 1) * config.batchSize() / (1 - held(config)));
    Trial trial = new Trial();
    try {
      Trainer.with(config.withEpochs(1))
          .onThreads(1)
          .startingFrom(plan.start())
          .listening(trial)
          .fit(plan.autoencoder(), data.head(few).samples())
          .close();
    } catch (DivergenceException soon) {
      return 0; // and takes no time; the run itself reports it
    }
    double seen = data.size() * (1 - held(config));
    double steps = Math.ceil(seen / config.batchSize()) * config.epochs();
    return trial.secondsPerStep() * steps;
  }

  private static double held(TrainingConfig config) {
    return config.validation().part();
  }

  @Override
  public boolean onStep(StepReport report) {
    ended = System.nanoTime();
    timed = Math.toIntExact(report.step()) - WARM_UP;
    if (timed <= 0) {
      started = ended;
    }
    return report.step() < STEPS;
  }

  /** Of data too small for a second step, the first one's time is not known. */
  private double secondsPerStep() {
    return timed > 0 ? (ended - started) / 1e9 / timed : 0;
  }
}
