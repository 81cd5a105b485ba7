package org.ae4j.variational;

import java.util.List;
import org.ae4j.core.Model;
import org.ae4j.core.Objective;
import org.ae4j.core.Phase;
import org.ae4j.core.Term;
import org.ae4j.core.graph.Shape;
import org.ae4j.core.graph.Tensor;
import org.ae4j.testkit.Workbench;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;

/**
 * A linear variational autoencoder of three numbers and two latent dimensions on a workbench, whose
 * likelihood and posterior are known: the decoder's rows are orthogonal, so the true posterior has
 * a diagonal covariance.
 */
final class LinearModel {
  static final double[] EXAMPLE = {0.9, -1.1, 0.4};
  private static final double[][] DECODER = {{1.2, 0.6, 0}, {-0.4, 0.8, 1}};
  private static final double[] BIAS = {0.1, -0.2, 0.3};

  final Model model;
  final List<Term> terms;
  final Workbench bench;

  /** Builds the graph; the encoder's posterior is exact up to a shift of its means. */
  LinearModel(Objective objective, int batch, double shift) {
    this.model =
        Affine.autoencoder(new GaussianLatentSpace(GaussianLatentConfig.ofWidth(2)))
            .withObjective(objective)
            .model(Shape.of(3), Phase.TRAINING);
    this.terms = objective.terms(model);
    this.bench = Workbench.of(model.blueprint(), batch);
    double[] rows = new double[3 * batch];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = EXAMPLE[i % 3];
    }
    bench.set(model.input(), rows);
    setWeights(shift);
  }

  private void setWeights(double shift) {
    double[] weights = new double[12];
    double[] bias = new double[4];
    double[] decoder = new double[6];
    for (int latent = 0; latent < 2; latent++) {
      double precision = 1;
      for (int i = 0; i < 3; i++) {
        precision += DECODER[latent][i] * DECODER[latent][i];
        decoder[latent * 3 + i] = DECODER[latent][i];
      }
      for (int i = 0; i < 3; i++) {
        weights[i * 4 + latent] = DECODER[latent][i] / precision;
        bias[latent] -= BIAS[i] * DECODER[latent][i] / precision;
      }
      bias[latent] += shift;
      bias[2 + latent] = -Math.log(precision);
    }
    bench.set(weight("encoder/weights"), weights).set(weight("encoder/bias"), bias);
    bench.set(weight("decoder/weights"), decoder).set(weight("decoder/bias"), BIAS);
  }

  Tensor weight(String path) {
    return model.blueprint().weights().get(path).leaf();
  }

  /** Returns the logarithm of the density of the example. */
  static double logLikelihood() {
    double[][] covariance = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        covariance[i][j] =
            (i == j ? 1 : 0) + DECODER[0][i] * DECODER[0][j] + DECODER[1][i] * DECODER[1][j];
      }
    }
    return Math.log(new MultivariateNormalDistribution(null, BIAS, covariance).density(EXAMPLE));
  }
}
