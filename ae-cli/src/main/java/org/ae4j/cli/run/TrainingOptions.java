package org.ae4j.cli.run;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.ae4j.cli.option.Choices;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.Model;
import org.ae4j.core.Phase;
import org.ae4j.core.Samples;
import org.ae4j.core.Schedule;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.train.Adam;
import org.ae4j.core.train.AdamW;
import org.ae4j.core.train.ConstantRate;
import org.ae4j.core.train.CosineDecay;
import org.ae4j.core.train.EarlyStopping;
import org.ae4j.core.train.MilestoneDecay;
import org.ae4j.core.train.Optimiser;
import org.ae4j.core.train.Plateau;
import org.ae4j.core.train.RmsProp;
import org.ae4j.core.train.Sgd;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.core.train.WarmUp;
import picocli.CommandLine.Option;

/** What the user says about training. */
public final class TrainingOptions {
  private static final int USUAL_EPOCHS = 15;
  private static final int MOST_EPOCHS = 300;
  private static final int USUAL_STEPS = 3000;
  private static final int QUICK_STEPS = 800;
  private static final int WARM_UP_STEPS = 500;
  private static final String PLATEAU = "plateau";

  private static final Choices<Optimiser> OPTIMISERS =
      Choices.<Optimiser>of("optimiser")
          .with("adam", Adam.standard())
          .with("adamw", AdamW.standard())
          .with("sgd", Sgd.standard())
          .with("rmsprop", RmsProp.standard());

  private static final Choices<DoubleFunction<Schedule>> SCHEDULES =
      Choices.<DoubleFunction<Schedule>>of("schedule")
          .with("constant", ConstantRate::new)
          .with("cosine", CosineDecay::from)
          .with("milestones", rate -> new MilestoneDecay(rate, 0.1, List.of(0.5, 0.75)))
          .with("warm-up", rate -> new WarmUp(WARM_UP_STEPS, CosineDecay.from(rate)))
          .with(PLATEAU, ConstantRate::new);

  @Option(
      names = "--epochs",
      paramLabel = "NUMBER",
      description =
          "Passes over the training data. Default: 15, and more where there are few examples.")
  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--batch",
      paramLabel = "SIZE",
      defaultValue = "128",
      description = "Examples per step. Default: 128.")
  private int batch;

  @Option(
      names = "--optimiser",
      paramLabel = "NAME",
      description =
          "adam, adamw, sgd (Nesterov, 0.9) or rmsprop. Default: adam; beside a discriminator with"
              + " half its momentum, β₁ 0.5.")
  private Optional<String> optimiser = Optional.empty();

  @Option(
      names = "--learning-rate",
      paramLabel = "RATE",
      defaultValue = "0.002",
      description = "Learning rate at the start. Default: 0.002.")
  private double learningRate;

  @Option(
      names = "--schedule",
      paramLabel = "NAME",
      defaultValue = "cosine",
      description =
          "How the rate changes: constant, cosine, milestones (a tenth after 1/2 and 3/4), warm-up"
              + " (500 steps, then cosine) or plateau (halved without progress). Default: cosine.")
  private String schedule;

  @Option(
      names = "--weight-decay",
      paramLabel = "FACTOR",
      defaultValue = "0",
      description = "Cost of half the squared weights. Default: 0.")
  private double weightDecay;

  @Option(
      names = "--clip",
      paramLabel = "NORM",
      defaultValue = "0",
      description = "Gradients are scaled down to this norm; 0 for never. Default: 0.")
  private double clip;

  @Option(
      names = "--validation",
      paramLabel = "PART",
      defaultValue = "0.1",
      description = "Part of the training data held out to watch progress. Default: 0.1.")
  private double validation;

  @Option(
      names = "--patience",
      paramLabel = "EPOCHS",
      description =
          "End after so many epochs without progress on the part held out, whose best weights are"
              + " kept. By default training does not end early.")
  private Optional<Integer> patience = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "Names all random numbers of the run. Default: 0.")
  private long seed;

  @Option(
      names = "--shards",
      paramLabel = "NUMBER",
      defaultValue = "2",
      description = "Threads that share a batch; results depend on it a little. Default: 2.")
  private int shards;

  /** Returns the name of all random numbers. */
  public long seed() {
    return seed;
  }

  /**
   * Returns the configuration of these options.
   *
   * @param autoencoder what is to be trained
   * @param examples what it learns from
   * @param quick whether training shall take some seconds where the user does not say how long
   */
  public TrainingConfig config(Autoencoder autoencoder, Samples examples, boolean quick) {
    TrainingConfig config =
        TrainingConfig.ofEpochs(epochs.orElseGet(() -> usualEpochs(examples.size(), quick)))
            .withBatchSize(batch)
            .withSeed(seed)
            .withShards(shards)
            .withOptimiser(optimiser(autoencoder, examples.example()))
            .withLearningRate(learningRate)
            .withLearningRate(SCHEDULES.named(schedule).apply(learningRate))
            .withWeightDecay(weightDecay)
            .withGradientNorm(clip)
            .withValidation(validation);
    config = schedule.equals(PLATEAU) ? config.withPlateau(Plateau.standard()) : config;
    // Never ending early still keeps the best weights.
    int most = patience.orElse(config.epochs());
    return patience.isPresent() || validation > 0
        ? config.withEarlyStopping(EarlyStopping.afterPatience(most))
        : config;
  }

  /** Two players that move on by momentum chase each other. */
  private Optimiser optimiser(Autoencoder autoencoder, Shape example) {
    return optimiser
        .map(OPTIMISERS::named)
        .orElseGet(
            () -> {
              Model model = autoencoder.model(example, Phase.TRAINING);
              return autoencoder.objective().opponents(model).isEmpty()
                  ? Adam.standard()
                  : Adam.standard().withBeta1(0.5);
            });
  }

  /** Few examples are seen more often, so that small data also gets its steps. */
  private int usualEpochs(int examples, boolean quick) {
    int steps = quick ? QUICK_STEPS : USUAL_STEPS;
    int perEpoch = 1 + examples / Math.max(1, batch);
    return Math.min(MOST_EPOCHS, Math.max(USUAL_EPOCHS, steps / perEpoch));
  }
}
