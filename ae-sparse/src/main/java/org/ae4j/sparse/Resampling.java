package org.ae4j.sparse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.History;
import org.ae4j.core.Samples;
import org.ae4j.core.Snapshot;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.train.Trainer;

/**
 * Trains a dictionary several times over, and in between gives {@link DeadLatents} a new start.
 * Every round begins the schedules and the optimiser's moments anew, as a changed latent needs a
 * rate that rises to it; where nothing is dead any more no further round follows.
 *
 * @param rounds how often dead latents are looked for and training goes on, not negative
 */
public record Resampling(int rounds) {
  public Resampling {
    Requirement.atLeastZero("rounds", rounds);
  }

  /**
   * Fits a dictionary.
   *
   * @param trainer trains every round; its start is that of the first
   * @param goOn asked after each round whether another one may follow
   * @return the model of the last round, with the history of all of them
   */
  public TrainedAutoencoder fit(
      Trainer trainer, Autoencoder dictionary, Samples samples, BooleanSupplier goOn) {
    Objects.requireNonNull(goOn, "goOn");
    List<History.Epoch> epochs = new ArrayList<>();
    TrainedAutoencoder model = trainer.fit(dictionary, samples);
    append(epochs, model.history());
    for (int round = 0; round < rounds && goOn.getAsBoolean(); round++) {
      DeadLatents dead = DeadLatents.of(model, samples);
      if (dead.count() == 0) {
        break;
      }
      model.close();
      var start = dead.resampled(trainer.config().seed() + round);
      model = trainer.startingFrom(start).fit(dictionary, samples);
      append(epochs, model.history());
    }
    return withHistory(model, epochs);
  }

  private static void append(List<History.Epoch> all, History round) {
    long steps = all.isEmpty() ? 0 : all.get(all.size() - 1).steps();
    for (History.Epoch epoch : round.epochs()) {
      all.add(
          new History.Epoch(
              all.size() + 1,
              steps + epoch.steps(),
              epoch.training(),
              epoch.validation(),
              epoch.learningRate(),
              epoch.seconds()));
    }
  }

  private static TrainedAutoencoder withHistory(
      TrainedAutoencoder model, List<History.Epoch> epochs) {
    Snapshot last = model.snapshot();
    model.close();
    return TrainedAutoencoder.of(
        new Snapshot(
            last.autoencoder(),
            last.example(),
            last.condition(),
            last.weights(),
            last.states(),
            last.scaling(),
            new History(epochs, last.history().weights())));
  }
}
