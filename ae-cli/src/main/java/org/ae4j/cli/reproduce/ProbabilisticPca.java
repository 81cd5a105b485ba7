package org.ae4j.cli.reproduce;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ae4j.core.Autoencoder;
import org.ae4j.core.FloatArray;
import org.ae4j.core.History;
import org.ae4j.core.Samples;
import org.ae4j.core.Snapshot;
import org.ae4j.core.TrainedAutoencoder;
import org.ae4j.core.graph.Shape;
import org.ae4j.evaluation.PcaBaseline;

/**
 * Probabilistic PCA with noise variance 1: {@code x = W·z + b + noise}. Tipping and Bishop (1999),
 * <a href="https://doi.org/10.1111/1467-9868.00196">Probabilistic principal component analysis</a>,
 * equations 6 to 8: the likeliest W has the components with a variance λ above 1, of length √(λ −
 * 1), and the posterior along each is N(√(λ − 1)·u·(x − b)/λ, 1/λ).
 *
 * @param directions unit vectors u, largest variance first: {@code [components, features]}
 * @param variances λ of each
 * @param mean b
 */
record ProbabilisticPca(double[][] directions, double[] variances, float[] mean) {
  static ProbabilisticPca of(PcaBaseline pca) {
    double[] mean = pca.mean();
    float[] single = new float[mean.length];
    for (int i = 0; i < mean.length; i++) {
      single[i] = (float) mean[i];
    }
    return new ProbabilisticPca(pca.components(), pca.variances(), single);
  }

  /** Returns log p(x), averaged over examples, in nats. */
  double meanLogLikelihood(Samples examples) {
    float[] example = new float[examples.width()];
    double sum = 0;
    for (int i = 0; i < examples.size(); i++) {
      examples.copy(i, example, 0);
      sum += logLikelihood(example);
    }
    return sum / examples.size();
  }

  private double logLikelihood(float[] x) {
    double squares = 0;
    for (int j = 0; j < x.length; j++) {
      squares += Math.pow(x[j] - mean[j], 2);
    }
    double sum = x.length * Math.log(2 * Math.PI) + squares;
    for (int k = 0; k < variances.length && variances[k] > 1; k++) {
      double code = 0;
      for (int j = 0; j < x.length; j++) {
        code += directions[k][j] * (x[j] - mean[j]);
      }
      sum += Math.log(variances[k]) - code * code * (1 - 1 / variances[k]);
    }
    return -sum / 2;
  }

  /** Returns the linear variational autoencoder that is this model, its posterior exact. */
  TrainedAutoencoder as(Autoencoder linear) {
    Shape example = Shape.of(28, 28, 1);
    return TrainedAutoencoder.of(
        new Snapshot(
            linear,
            example,
            Optional.empty(),
            weights(),
            Map.of(),
            Optional.empty(),
            History.empty()));
  }

  private Map<String, FloatArray> weights() {
    int width = mean.length;
    int latent = variances.length;
    float[] encoder = new float[width * 2 * latent];
    float[] encoderBias = new float[2 * latent];
    float[] decoder = new float[latent * width];
    for (int k = 0; k < latent && variances[k] > 1; k++) {
      double length = Math.sqrt(variances[k] - 1);
      double shift = 0;
      for (int j = 0; j < width; j++) {
        double towards = length * directions[k][j] / variances[k];
        encoder[j * 2 * latent + k] = (float) towards;
        decoder[k * width + j] = (float) (length * directions[k][j]);
        shift -= towards * mean[j];
      }
      encoderBias[k] = (float) shift;
      encoderBias[latent + k] = (float) -Math.log(variances[k]);
    }
    Map<String, FloatArray> weights = new LinkedHashMap<>();
    weights.put("encoder/layer1/weights", new FloatArray(Shape.of(width, 2L * latent), encoder));
    weights.put("encoder/layer1/bias", new FloatArray(Shape.of(2L * latent), encoderBias));
    weights.put("decoder/layer1/weights", new FloatArray(Shape.of(latent, width), decoder));
    weights.put("decoder/layer1/bias", new FloatArray(Shape.of(width), mean));
    return weights;
  }
}
