package org.ae4j.evaluation.generation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ae4j.core.ConfigurationException;
import org.ae4j.core.DataException;
import org.ae4j.core.Distribution;
import org.ae4j.core.NoiseSource;
import org.ae4j.core.NoiseStream;
import org.ae4j.evaluation.rows.Rows;

/**
 * Normal distributions with full covariances fitted to codes by expectation maximisation: Dempster,
 * Laird and Rubin (1977); for drawing from autoencoders without a prior, Ghosh et al. (2020), <a
 * href="https://arxiv.org/abs/1903.12436">From variational to deterministic autoencoders</a>,
 * section 5. With one component it is the normal distribution of the codes.
 *
 * <p>A small part of the codes' mean variance is added to every variance, so that dimensions that
 * never change do no harm.
 */
public final class GaussianMixture {
  private static final int MOST_STEPS = 200;
  private static final double PROGRESS = 1e-5;

  private final List<MixtureComponent> components;
  private final List<Double> progress;

  private GaussianMixture(List<MixtureComponent> components, List<Double> progress) {
    this.components = List.copyOf(components);
    this.progress = List.copyOf(progress);
  }

  /**
   * Fits a mixture.
   *
   * @param codes shape {@code [examples, latent]}
   * @param components at least 1, and at least two codes for each
   * @param seed names the random numbers that it starts from
   * @throws DataException if there are too few codes, or they are ragged or not finite
   */
  public static GaussianMixture fit(float[][] codes, int components, long seed) {
    if (components < 1) {
      throw new ConfigurationException("components must be at least 1, but was " + components);
    }
    Rows.requireUsable("codes", codes);
    if (codes.length < 2 * components) {
      throw new DataException(
          "%d components need at least %d codes, but there are %d; give more data or fit fewer"
              .formatted(components, 2 * components, codes.length));
    }
    MixtureFit fit = new MixtureFit(codes);
    List<MixtureComponent> current = fit.maximised(fit.nearestOf(components, seed), components);
    List<Double> progress = new ArrayList<>();
    for (int step = 0; step < MOST_STEPS; step++) {
      double[][] shares = new double[codes.length][];
      progress.add(fit.expected(current, shares));
      if (step > 0 && progress.get(step) - progress.get(step - 1) < PROGRESS) {
        break;
      }
      current = fit.maximised(shares, components);
    }
    return new GaussianMixture(current, progress);
  }

  /** Returns the mean log-likelihood of the codes after every step, in nats; it never falls. */
  public List<Double> progress() {
    return progress;
  }

  /** Returns the mean of log p(code), in nats. */
  public double logLikelihood(float[][] codes) {
    return new MixtureFit(codes).expected(components, new double[codes.length][]);
  }

  /** Draws codes. */
  public float[][] sample(int count, long seed) {
    if (count < 1) {
      throw new ConfigurationException("at least 1 code can be drawn, not " + count);
    }
    NoiseSource source = new NoiseSource(seed);
    NoiseStream choice = source.stream("mixture/component");
    NoiseStream place = source.stream("mixture/code");
    float[] uniform = new float[count];
    choice.fill(Distribution.UNIFORM, 0, 0, uniform, count);
    float[] noise = new float[components.get(0).mean().length];
    float[][] codes = new float[count][];
    for (int i = 0; i < count; i++) {
      place.fill(Distribution.NORMAL, i, 0, noise, noise.length);
      codes[i] = chosen(uniform[i]).at(noise);
    }
    return codes;
  }

  private MixtureComponent chosen(double uniform) {
    double reached = 0;
    for (MixtureComponent component : components) {
      reached += component.share();
      if (uniform < reached) {
        return component;
      }
    }
    return components.get(components.size() - 1);
  }

  /** Returns the mean of the whole mixture. */
  public double[] mean() {
    double[] mean = new double[components.get(0).mean().length];
    for (MixtureComponent component : components) {
      Arrays.setAll(mean, i -> mean[i] + component.share() * component.mean()[i]);
    }
    return mean;
  }
}
