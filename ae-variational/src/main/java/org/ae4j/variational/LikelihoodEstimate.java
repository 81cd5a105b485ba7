package org.ae4j.variational;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.Latent;
import org.ae4j.core.Model;
import org.ae4j.core.Samples;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Functions;
import org.ae4j.core.graph.Tensor;

/**
 * How probable a fitted model finds examples: {@code log p(x) ≈ log 1/k Σ p(x, zᵢ)/q(zᵢ|x)} with
 * codes drawn from the posterior. Burda, Grosse and Salakhutdinov (2016), <a
 * href="https://arxiv.org/abs/1509.00519">Importance weighted autoencoders</a>, section 5 with k =
 * 5000. In nats per example; the model's loss must be a likelihood with all its constants.
 *
 * <p>It is a probability of the data as the model sees them, scaled if it scales: models with
 * different scales do not compare. The logarithm of a density of the data in their own units is
 * lower by the sum of the logarithms of what its columns are divided by.
 *
 * <p>The estimate of the negative log-likelihood is too high in the mean, the less the more draws:
 * by about {@code n/2} times the square of {@code monteCarloError}, n being the number of examples.
 *
 * @param negativeLogLikelihood the mean over the examples
 * @param standardError of that mean: the examples' standard deviation over the root of their number
 * @param monteCarloError the part of it that comes from the finite number of draws
 * @param rate the mean of {@code log q(z|x) - log p(z)}
 * @param distortion the mean of {@code -log p(x|z)}
 * @param activePart the effective number of draws, 1/Σw̃², over their number, averaged; near 1
 *     where the posterior is exact
 * @param examples how many there were
 * @param draws codes per example
 */
public record LikelihoodEstimate(
    double negativeLogLikelihood,
    double standardError,
    double monteCarloError,
    double rate,
    double distortion,
    double activePart,
    int examples,
    int draws) {
  private static final int DRAWS_AT_ONCE = 50;
  private static final String NAME = "a likelihood estimate";

  /**
   * Estimates the likelihood of examples. Where the model's corruption draws the data itself, one
   * draw stands for each example.
   *
   * @param model a fitted model whose latent space has densities
   * @param draws codes per example, at least 2
   * @param seed names the random numbers
   * @throws ConfigurationException if the loss is no likelihood, or codes have no densities
   */
  public static LikelihoodEstimate of(
      TrainedAutoencoder model, Samples examples, int draws, long seed) {
    Setting.atLeast(2, "draws", draws);
    EvidenceLowerBound.requireLikelihood(model.autoencoder().loss(), NAME);
    Samples drawn = drawn(model, examples, seed);
    double[][] logWeights = new double[examples.size()][draws];
    double rate = 0;
    double distortion = 0;
    for (int start = 0; start < draws; start += DRAWS_AT_ONCE) {
      int count = Math.min(DRAWS_AT_ONCE, draws - start);
      float[][] found = model.measure(drawn, seed + start, graph -> parts(graph, count));
      for (int row = 0; row < found.length; row++) {
        for (int i = 0; i < count; i++) {
          double loss = found[row][i];
          double logRatio = found[row][count + i];
          logWeights[row][start + i] = logRatio - loss;
          rate -= logRatio;
          distortion += loss;
        }
      }
    }
    double all = (double) examples.size() * draws;
    return summary(logWeights, rate / all, distortion / all);
  }

  /**
   * Returns the data of which all draws of codes are to be weighed; drawn once where the corruption
   * draws it, since drawing again leaves what was drawn as it is.
   */
  private static Samples drawn(TrainedAutoencoder model, Samples examples, long seed) {
    if (!model.autoencoder().corruption().drawsData()) {
      return examples;
    }
    float[][] rows = model.measure(examples, seed, Model::target);
    model.snapshot().scaling().ifPresent(s -> Arrays.stream(rows).forEach(s::invert));
    Samples drawn = Samples.sharing(examples.example(), rows);
    return examples.condition().map(drawn::withCondition).orElse(drawn);
  }

  /** Returns losses and, behind them, log-ratios of several draws per example. */
  private static Tensor parts(Model model, int count) {
    Draws draws = new Draws(count);
    Latent latent = model.latent(draws.repeat(model.features()));
    Tensor logRatio = EvidenceLowerBound.logRatio(model, latent, NAME);
    Tensor loss =
        model.reconstructionLoss(model.decode(latent.code()), draws.repeat(model.target()));
    return Functions.concat(1, List.of(draws.perExample(loss), draws.perExample(logRatio)));
  }

  private static LikelihoodEstimate summary(double[][] logWeights, double rate, double distortion) {
    List<Importance> all = new ArrayList<>();
    Arrays.stream(logWeights).map(Importance::of).forEach(all::add);
    int n = all.size();
    double mean = -all.stream().mapToDouble(Importance::logMean).sum() / n;
    double spread =
        all.stream().mapToDouble(i -> Math.pow(-i.logMean() - mean, 2)).sum() / Math.max(1, n - 1);
    double noise = all.stream().mapToDouble(Importance::variance).sum();
    double active = all.stream().mapToDouble(Importance::activePart).sum() / n;
    return new LikelihoodEstimate(
        mean,
        Math.sqrt(spread / n),
        Math.sqrt(noise) / n,
        rate,
        distortion,
        active,
        n,
        logWeights[0].length);
  }

  /** Returns the evidence lower bound, −rate − distortion, in nats per example. */
  public double evidenceLowerBound() {
    return -rate - distortion;
  }

  /**
   * What the weights of one example say.
   *
   * @param logMean the logarithm of their mean
   * @param variance of that logarithm, by the delta method
   * @param activePart the effective number of draws over their number
   */
  private record Importance(double logMean, double variance, double activePart) {
    static Importance of(double[] logWeights) {
      int k = logWeights.length;
      double largest = Arrays.stream(logWeights).max().orElseThrow();
      double[] weights = Arrays.stream(logWeights).map(w -> Math.exp(w - largest)).toArray();
      double mean = Arrays.stream(weights).sum() / k;
      double squares = Arrays.stream(weights).map(w -> w * w).sum() / k;
      double relative = Math.max(0, squares / (mean * mean) - 1);
      return new Importance(largest + Math.log(mean), relative / (k - 1), mean * mean / squares);
    }
  }
}
