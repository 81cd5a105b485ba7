package org.ae4j.evaluation.experiment;

import java.util.concurrent.CancellationException;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingListener;
import org.ae4j.data.Dataset;
import org.ae4j.evaluation.use.Fitted;
import org.ae4j.evaluation.use.Method;

/** A variant that learns, within a budget and on one thread. */
final class VariantMethod implements Method {
  private final Variant variant;
  private final Budget budget;
  private final ExperimentListener listener;

  VariantMethod(Variant variant, Budget budget, ExperimentListener listener) {
    this.variant = variant;
    this.budget = budget;
    this.listener = listener;
  }

  @Override
  public String name() {
    return variant.name();
  }

  @Override
  public Fitted fit(Dataset training, long seed) {
    Plan plan = budget.of(variant.recipe().plan(training));
    TrainedAutoencoder model =
        Trainer.with(plan.training().withSeed(seed))
            .onThreads(1)
            .startingFrom(plan.start())
            .listening(unlessStopped())
            .fit(plan.autoencoder(), training.samples());
    if (listener.stopped()) {
      model.close();
      throw new CancellationException("the experiment was told to stop");
    }
    return new FittedVariant(model, variant.likelihood());
  }

  private TrainingListener unlessStopped() {
    return new TrainingListener() {
      @Override
      public boolean onStep(StepReport report) {
        return !listener.stopped();
      }
    };
  }
}
