package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ae4j.core.FloatArray;
import org.ae4j.core.LatentSpace;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.loss.Losses;
import org.ae4j.core.train.Trainer;
import org.ae4j.core.train.TrainingConfig;
import org.ae4j.data.Mnist;
import org.ae4j.dense.Dense;
import org.ae4j.dense.DenseConfig;
import org.ae4j.variational.GaussianLatentConfig;
import org.ae4j.variational.GaussianLatentSpace;
import org.ae4j.variational.LikelihoodEstimate;
import org.ae4j.variational.VampConfig;
import org.ae4j.variational.VampLatentSpace;

/**
 * A prior made of pseudo-inputs beside the standard normal one, with the same networks and budget:
 * Tomczak and Welling (2018), <a href="https://arxiv.org/abs/1705.07120">VAE with a VampPrior</a>,
 * table 1.
 */
final class Vamp implements Reproduction {
  private static final int CODE = 40;
  private static final int PSEUDO_INPUTS = 500;
  private static final int EPOCHS = 20;
  private static final int BATCH = 256;
  private static final double RATE = 2e-3;
  private static final int DRAWS = 200;

  private static final Protocol PROTOCOL =
      Protocol.of(
              "vamp",
              "784-200-40 and back, binary digits, "
                  + PSEUDO_INPUTS
                  + " pseudo-inputs, "
                  + EPOCHS
                  + " epochs",
              "Tomczak and Welling (2018): NLL 85.57 beside 89.9 with the standard normal prior",
              Target.atLeast("nll_gain", 1, "the VampPrior's NLL below the plain one's"))
          .withMinutes(20)
          .withEpochs(EPOCHS);

  @Override
  public Protocol protocol() {
    return PROTOCOL;
  }

  @Override
  public Map<String, Double> run(Attempt attempt) {
    Samples train = BinaryDigits.drawnOnce(Mnist.train());
    Samples test = BinaryDigits.drawnOnce(Mnist.test());
    Map<String, Double> metrics = new LinkedHashMap<>();
    var gaussian = new GaussianLatentSpace(GaussianLatentConfig.ofWidth(CODE));
    LikelihoodEstimate plain = judged(gaussian, Map.of(), train, test, attempt);
    VampConfig config = VampConfig.ofWidth(CODE).withPseudoInputs(PSEUDO_INPUTS);
    var start = Map.of("latent/pseudoInputs", pseudoInputs(train, attempt.seed()));
    LikelihoodEstimate vamp = judged(new VampLatentSpace(config), start, train, test, attempt);
    metrics.put("nll_vae", plain.negativeLogLikelihood());
    metrics.put("nll_vamp", vamp.negativeLogLikelihood());
    metrics.put("nll_gain", plain.negativeLogLikelihood() - vamp.negativeLogLikelihood());
    metrics.put("elbo_vae", plain.evidenceLowerBound());
    metrics.put("elbo_vamp", vamp.evidenceLowerBound());
    metrics.put("nll_standard_error", vamp.standardError());
    return metrics;
  }

  /** Returns random training images. */
  private static FloatArray pseudoInputs(Samples train, long seed) {
    int[] order = new NoiseSource(seed).stream("pseudo-inputs").permutation(0, train.size());
    int width = train.width();
    float[] values = new float[PSEUDO_INPUTS * width];
    for (int i = 0; i < PSEUDO_INPUTS; i++) {
      train.copy(order[i], values, i * width);
    }
    return new FloatArray(Shape.of(PSEUDO_INPUTS, 28, 28, 1), values);
  }

  private static LikelihoodEstimate judged(
      LatentSpace latentSpace,
      Map<String, FloatArray> start,
      Samples train,
      Samples test,
      Attempt attempt) {
    TrainingConfig config = attempt.training(BATCH, RATE);
    var autoencoder = Dense.autoencoder(DenseConfig.ofLayers(200), latentSpace, Losses.bernoulli());
    Trainer trainer = Trainer.with(config).startingFrom(start).listening(attempt.progress());
    try (TrainedAutoencoder model = trainer.fit(autoencoder, train)) {
      return LikelihoodEstimate.of(model, test, DRAWS, 1);
    }
  }
}
